import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeQr } from '../../../tests/support/qr.ts';
import { qrPng, qrSvg } from './qr-code.ts';
import { printedAddress, shareAddress } from './share-address.ts';

const address = shareAddress('https://katalog.contoh-daerah.go.id', '7KQ2M9XT', 'poster');

test('a QR code is read from its SVG and from its PNG, and is the same each time', async () => {
  expect(
    await decodeQr(
      await sharp(Buffer.from(qrSvg(address)))
        .png()
        .toBuffer(),
    ),
  ).toBe(address);
  expect(await decodeQr(await qrPng(address))).toBe(address);
  expect(qrSvg(address)).toBe(qrSvg(address));
  expect(Buffer.compare(await qrPng(address), await qrPng(address))).toBe(0);
});

test('it is still read in grey, three centimetres wide at 150 dpi, and slightly blurred', async () => {
  const printed = await sharp(await qrPng(address))
    .resize(Math.round((30 / 25.4) * 150))
    .greyscale()
    .blur(1)
    .png()
    .toBuffer();
  expect(await decodeQr(printed)).toBe(address);
});

test('an address says where it was met, by short names of a closed list; on paper it says no more than is typed', () => {
  expect(address).toBe('https://katalog.contoh-daerah.go.id/d/7KQ2M9XT?s=poster');
  expect(shareAddress('https://katalog.example', '7KQ2M9XT', 'caption', 'en')).toBe(
    'https://katalog.example/en/d/7KQ2M9XT?s=teks',
  );
  expect(printedAddress('https://katalog.example', '7KQ2M9XT')).toBe('katalog.example/d/7KQ2M9XT');
});
