import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { countSitemaps, listSitemap, sitemapSize } from './sitemap-store.ts';

let database: OpenDatabase;
const reals = sitemapSize + 5;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.execute(sql`
    insert into makers (id, role, identity, slug, name, state, hidden_reason, sample, created_at, updated_at)
    values ('real', 'seller', 'real', 'toko', 'Toko', 'published', null, false, now(), now()),
      ('contoh', 'maker', 'contoh', 'contoh', 'Contoh', 'published', null, true, now(), now()),
      ('tutup', 'seller', 'tutup', 'tutup', 'Tutup', 'hidden', 'diakui', false, now(), now())`);
  await database.db.execute(sql`
    insert into products (id, maker_id, identity, slug, name, category_slug, province_code, price_idr, origin,
      origin_attested_by, state, sample, created_at, updated_at, published_at)
    select 'p' || lpad(n::text, 6, '0'), 'real', 'p' || n, 'produk-' || n, 'Produk', 'camilan', '32', 1000, 'dibuat', 'Uji',
      'published', false, now(), now(), now() from generate_series(1, ${reals}) n
    union all select 'contoh', 'contoh', 'contoh', 'contoh', 'Contoh', 'camilan', '32', 1000, 'dibuat', 'Uji', 'published', true, now(), now(), now()
    union all select 'tutup', 'tutup', 'tutup', 'tutup', 'Tutup', 'camilan', '32', 1000, 'dibuat', 'Uji', 'published', false, now(), now(), now()`);
});
afterAll(() => database.close());

test('sitemaps hold every real public product once, and no sample or hidden one', async () => {
  expect(await countSitemaps(database.db, 'product')).toBe(2);
  const files = [await listSitemap(database.db, 'product', 1), await listSitemap(database.db, 'product', 2)];
  expect(files.map((file) => file?.length)).toEqual([sitemapSize, 5]);
  const slugs = new Set(files.flatMap((file) => file?.map(({ slug }) => slug) ?? []));
  expect(slugs.size).toBe(reals);
  expect(slugs.has('contoh') || slugs.has('tutup')).toBe(false);
});

test('a file past the last is none', async () => {
  expect(await listSitemap(database.db, 'product', 3)).toBeNull();
  expect(await listSitemap(database.db, 'product', 40)).toBeNull();
});

test('makers with a real public product stand in a sitemap', async () => {
  expect(await countSitemaps(database.db, 'maker')).toBe(1);
  expect((await listSitemap(database.db, 'maker', 1))?.map(({ slug }) => slug)).toEqual(['toko']);
});
