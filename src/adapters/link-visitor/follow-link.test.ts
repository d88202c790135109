import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { expandShortLink } from '#domain/listing/short-link.ts';
import { expandShortLinks } from '#domain/studio/expand-short-links.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, aProduct, readSearchState, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { createLinkFollower } from './follow-link.ts';

const product = 'https://www.tokopedia.com/toko/keripik?utm_source=salinan';
const answers: Record<string, [status: number, location?: string]> = {
  '/produk': [302, product],
  '/dua-langkah': [301, 'https://shp.ee/lanjut'],
  '/lanjut': [302, 'https://shopee.co.id/Kopi-i.11.22?sp_atk=x'],
  '/ke-dalam': [302, 'http://127.0.0.1:9/rahasia'],
  '/ke-lain': [302, 'https://jahat.id/x'],
  '/putar': [302, 'https://tk.tokopedia.com/putar'],
  '/tidak-ada': [404],
  '/mati': [503],
};
const asked: string[] = [];
let server: Server;
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  server = createServer((req, res) => {
    asked.push(req.url ?? '');
    const [status, location] = answers[req.url ?? ''] ?? [404];
    res.writeHead(status, location ? { location } : {}).end('<p>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server.close();
  await database.close();
});

/** Every host is the server of this test. */
const follow = createLinkFollower({
  userAgent: 'KatalogUji/1.0',
  reach: {
    resolve: async () => ['127.0.0.1'],
    isAllowed: () => true,
    doorOf: () => ({ port: (server.address() as AddressInfo).port, isEncrypted: false }),
  },
});

test.each([
  [
    'https://tk.tokopedia.com/produk',
    { ok: true, value: { marketplace: 'tokopedia', state: 'live', url: 'https://www.tokopedia.com/toko/keripik' } },
  ],
  [
    'https://tk.tokopedia.com/dua-langkah',
    { ok: true, value: { marketplace: 'shopee', state: 'live', url: 'https://shopee.co.id/product/11/22' } },
  ],
  ['https://tk.tokopedia.com/ke-dalam', { ok: false, refusal: 'leads-elsewhere' }],
  ['https://tk.tokopedia.com/ke-lain', { ok: false, refusal: 'leads-elsewhere' }],
  ['https://tk.tokopedia.com/putar', { ok: false, refusal: 'too-many-steps' }],
  ['https://tk.tokopedia.com/tidak-ada', { ok: false, refusal: 'leads-nowhere' }],
])('%s', async (url, result) => {
  expect(await expandShortLink(follow, url)).toEqual(result);
});

test('a host that is not on the list is never asked', async () => {
  const before = asked.length;
  expect(await expandShortLink(follow, 'https://bit.ly/produk')).toEqual({ ok: false, refusal: 'leads-elsewhere' });
  expect(asked.length).toBe(before);
});

test('the job gives a waiting listing its address, gives up what leads nowhere, and tries an outage again later', async () => {
  const makerId = await aMaker(database.db, null);
  const wait = async (path: string) => {
    const productId = await aProduct(database.db, makerId);
    const id = randomUUID();
    const row = { id, productId, marketplace: 'tokopedia', url: `https://tk.tokopedia.com/${path}` };
    await database.db.insert(listings).values({ ...row, state: 'waiting', createdAt: studioNow });
    return { productId, read: async () => (await database.db.select().from(listings).where(eq(listings.id, id)))[0] };
  };
  const good = await wait('produk');
  const lost = await wait('tidak-ada');
  const away = await wait('mati');
  const before = await readSearchState(database.db, 'product', good.productId);
  expect(await expandShortLinks(studioServices(database.db), follow)).toBe(2);
  expect(await good.read()).toMatchObject({ state: 'live', url: 'https://www.tokopedia.com/toko/keripik' });
  expect((await readSearchState(database.db, 'product', good.productId)).search).toBe((before.search ?? 0) + 1);
  expect(await lost.read()).toMatchObject({ state: 'gone' });
  expect(await away.read()).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(await expandShortLinks(studioServices(database.db), follow)).toBe(0);
  for (const day of [1, 2, 3, 4, 5]) {
    await expandShortLinks(studioServices(database.db, new Date(studioNow.getTime() + day * 86_400_000)), follow);
  }
  expect(await away.read()).toMatchObject({ state: 'gone' });
});
