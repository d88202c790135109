import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';

/** Makers with a public product, one for each journey that begins with somebody who is published. */
export const givenMakers = {
  izin: { name: 'Dapur Uji Izin', product: 'Sambal roa uji izin', category: 'bumbu-sambal', phone: '081200000011' },
  harga: { name: 'Tenun Uji Harga', product: 'Syal tenun uji harga', category: 'tenun-songket', phone: '081200000012' },
  gawai: { name: 'Anyam Uji Dua', product: 'Tas pandan uji dua', category: 'anyaman', phone: '081200000013' },
  hak: { name: 'Kopi Uji Hak', product: 'Kopi bubuk uji hak', category: 'kopi', phone: '081200000014' },
  surat: { name: 'Madu Uji Surat', product: 'Madu hutan uji surat', category: 'makanan-olahan', phone: '081200000015' },
  terhapus: { name: 'Batik Uji Hapus', product: 'Selendang uji hapus', category: 'batik', phone: '081200000016' },
} as const;

export type GivenMaker = keyof typeof givenMakers;

export interface PublishedMaker {
  name: string;
  email: string;
  /** Without the leading zero: no page may hold them once the consent is gone. */
  phoneDigits: string;
  productName: string;
  cookie: SessionCookie;
  makerId: string;
  makerPath: string;
  productId: string;
  productPath: string;
}

export interface GivenState {
  makers: Record<GivenMaker, PublishedMaker>;
  /** Signs of price links of `surat` that are not to be obeyed. */
  expiredPriceToken: string;
}

export const givenStateFile = (dataDir: string) => join(dataDir, 'pembuat-uji.json');

/** What the site was given before it started. */
export function readGivenState(): GivenState {
  return JSON.parse(readFileSync(givenStateFile(process.env.E2E_DATA_DIR ?? ''), 'utf8'));
}

/** Makes a browser one that a maker has signed in on. */
export async function enterAs(context: BrowserContext, { cookie }: PublishedMaker): Promise<void> {
  const { name, value } = cookie;
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }]);
}
