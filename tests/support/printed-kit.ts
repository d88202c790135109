import { type APIRequestContext, expect } from '@playwright/test';
import sharp from 'sharp';
import { hasPdftoppm, printPage } from './printed-page.ts';
import { decodeQr } from './qr.ts';

/** Where the QR code of a kit's poster leads: read from the printed page, or without the means to print from the code alone. */
export async function posterAddress(request: APIRequestContext, kit: string): Promise<string> {
  const poster = await request.get(`${kit}/poster.pdf`);
  expect(poster.headers()['content-type']).toBe('application/pdf');
  if (hasPdftoppm) return decodeQr(printPage(await poster.body(), 150));
  const code = await (await request.get(`${kit}/qr.svg`)).body();
  return decodeQr(await sharp(code).png().toBuffer());
}
