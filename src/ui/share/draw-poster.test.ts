import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasPdftoppm, printPage } from '../../../tests/support/printed-page.ts';
import { decodeQr } from '../../../tests/support/qr.ts';
import { aShareSubject, hardSubjects } from '../../../tests/support/share-subjects.ts';
import { drawPoster } from './draw-poster.ts';
import { hungCloths } from './hung-cloths.ts';
import { composePoster } from './poster.ts';

const site = { url: 'https://katalog.example', owner: null };
const address = 'https://katalog.example/d/7KQ2M9XT?s=poster';
const poster = (subject = aShareSubject()) => composePoster(subject, '7KQ2M9XT', site, '2026-03-02');
const mm = 72 / 25.4;

test('a poster says who made it, who uses it and how it was paid, when it was printed and who runs the site; no price', () => {
  expect(poster()).toMatchObject({
    above: 'Tenun Kaliuda (contoh), Sumba Timur, NTT',
    title: 'Hinggi tenun ikat Kaliuda',
    who: 'Nama Pejabat, S.E., M.Si.',
    lines: ['Kepala dinas (contoh), Jawa Tengah', 'Dibeli 12\u00a0Mei\u00a02023, uang sendiri'],
    address: 'katalog.example/d/7KQ2M9XT',
    foot: ['Dicetak 2\u00a0Mar\u00a02026 · Bukan materi kampanye', 'Bukan situs resmi pemerintah.'],
  });
  const owned = composePoster(aShareSubject(), '7KQ2M9XT', { ...site, owner: 'Dinas Uji (contoh)' }, '2026-03-02');
  expect(owned.foot[1]).toBe('Dikelola Dinas Uji (contoh).');
  expect(JSON.stringify(poster())).not.toMatch(/Rp|\bIDR\b/);
});

test('a sample says that it is one, and a seller is not called a maker', () => {
  const product = { origin: 'dikemas', makerName: 'Toko Uji', makerRole: 'seller' } as const;
  const words = poster(aShareSubject({ product, endorsement: null, sample: true }));
  expect(words).toMatchObject({ above: 'Dijual oleh Toko Uji', quote: 'Dikemas di Sumba Timur, NTT', who: null });
  expect(words.sample).toBe('Ini contoh, bukan produk sungguhan.');
});

test('it is A4 with three millimetres to be cut off on each side, all vectors, its fonts embedded, equal each time', async () => {
  const pdf = await drawPoster(poster());
  const text = pdf.toString('latin1');
  const box = (name: string) =>
    new RegExp(`/${name} \\[([^\\]]+)\\]`)
      .exec(text)?.[1]
      ?.split(' ')
      .map((pt) => Math.round(Number(pt) / mm));
  expect(box('TrimBox')).toEqual([3, 3, 213, 300]);
  expect(box('MediaBox')).toEqual([0, 0, 216, 303]);
  expect(text).not.toContain('/Subtype /Image');
  expect(text.match(/\/FontFile[23] /g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
  expect(text).toContain('YoungSerif');
  expect(Buffer.compare(pdf, await drawPoster(poster()))).toBe(0);
});

test.each(Object.entries(hardSubjects))(
  '%s: what cannot be set is left out, and a title stands there',
  async (_, subject) => {
    const words = poster(subject);
    expect(words.title).toMatch(/[\p{L}\p{N}]/u);
    expect(JSON.stringify(words)).not.toMatch(/undefined|[\u0590-\u08ff]|\p{Extended_Pictographic}/u);
    expect((await drawPoster(words)).subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test('cloth with rows of dots can be printed', async () => {
  const look = (at: number) => ({ id: `kain-${at}`, provinceCode: '33', categorySlug: null, motif: 'ceplok' });
  const field = { width: 100, height: 100, enlarged: 1, cloths: [{ x: 0, width: 50, length: 80 }] };
  const dotted = Array.from({ length: 40 }, (_, at) => look(at)).find((of) =>
    hungCloths(of, field).includes('stroke-dasharray="0 '),
  );
  if (!dotted) throw new Error('No cloth has rows of dots.');
  expect((await drawPoster(poster(aShareSubject({ look: dotted })))).length).toBeGreaterThan(20_000);
});

describe.skipIf(!hasPdftoppm)('on paper', () => {
  test('its QR code is read from the page, also in grey at 150 dpi and slightly blurred', async () => {
    const pdf = await drawPoster(poster());
    expect(await decodeQr(printPage(pdf, 150))).toBe(address);
    const copied = await sharp(printPage(pdf, 150, true))
      .blur(1)
      .png()
      .toBuffer();
    expect(await decodeQr(copied)).toBe(address);
  });

  test.each(Object.entries(hardSubjects))('%s: nothing covers the QR code', async (_, subject) => {
    expect(await decodeQr(printPage(await drawPoster(poster(subject)), 100))).toBe(address);
  });
});
