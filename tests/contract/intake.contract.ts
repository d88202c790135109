import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { aFile, attested, runIntake } from '../support/intake.ts';
import { emptyCatalogue, header, keripik, kopi, link, listRows, snapshot } from '../support/intake-rows.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyCatalogue(database.db));

const products = () => listRows(database.db);

test('a row publishes its product with seller, place, price, date, listing and proposed category', async () => {
  const { counts } = await runIntake(database.db, aFile([header, keripik, kopi]));
  expect(counts).toMatchObject({ rows: 2, created: 2, updated: 0, unchanged: 0, refused: 0, drafts: 0 });
  expect(counts.makers).toEqual({ created: 2, matched: 0 });
  expect((await products())[0]).toEqual({
    name: 'Keripik singkong pedas',
    state: 'published',
    price_idr: 17_000,
    price_checked_at: '2026-03-01',
    origin: 'dibuat',
    maker: 'Toko Uji',
    role: 'seller',
    slug: 'keripik-singkong-pedas',
    regency_code: '32.05',
    place_assumed: false,
    category_slug: 'makanan-ringan',
    version: 1,
  });
  const listings = await queryRows(database.db, sql`select url, marketplace, shop_name, state from listings`);
  expect(listings).toEqual([{ url: link, marketplace: 'tokopedia', shop_name: 'Toko Uji', state: 'live' }]);
  const found = await queryRows(database.db, sql`select product_id from product_search`);
  expect(found).toHaveLength(2);
});

test('the same file twice changes nothing at all', async () => {
  const file = aFile([header, keripik, kopi]);
  await runIntake(database.db, file);
  await database.db.execute(sql`delete from intake_runs`);
  const before = await snapshot(database.db);
  const { counts } = await runIntake(database.db, file, attested, new Date('2026-04-01T00:00:00Z'));
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 0 });
  expect(counts.makers).toEqual({ created: 0, matched: 2 });
  await database.db.execute(sql`delete from intake_runs`);
  expect(await snapshot(database.db)).toBe(before);
});

test('a changed price updates the product, its date, its listing and its version; the rest stands', async () => {
  await runIntake(database.db, aFile([header, keripik, kopi]));
  const dearer = keripik.with(1, 'Rp19.000');
  const later = new Date('2026-04-01T00:00:00Z');
  const { counts } = await runIntake(database.db, aFile([header, dearer, kopi]), attested, later);
  expect(counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  const [changed, same] = await products();
  expect(changed).toMatchObject({ price_idr: 19_000, price_checked_at: '2026-04-01', version: 2 });
  expect(same).toMatchObject({ price_checked_at: '2026-03-01', version: 1 });
  expect(await queryRows(database.db, sql`select price_idr::int as price from listings`)).toEqual([{ price: 19_000 }]);
});

test('a dry run counts as the real one and writes nothing, across batches too', async () => {
  const rows = Array.from({ length: 7 }, (_, n) => [
    `Keripik uji ${n % 5}`,
    'Rp5.000',
    'Toko Uji',
    'Kab. Garut',
    '',
    '',
  ]);
  const file = aFile([header, ...rows, ['Keripik uji 1', 'Rp9.000', 'Toko Uji', 'Kab. Garut', '', '']]);
  const before = await snapshot(database.db);
  const dry = await runIntake(database.db, file, { ...attested, dryRun: true, batchRows: 2 });
  expect(await snapshot(database.db)).toBe(before);
  const real = await runIntake(database.db, file, { ...attested, batchRows: 2 });
  expect(dry).toEqual(real);
  expect(real.counts).toMatchObject({ rows: 8, created: 5, unchanged: 2, refused: 1 });
  expect(real.counts.makers).toEqual({ created: 1, matched: 0 });
});

test('within a file the first row of a key wins: equal repeats are unchanged, differing ones name the first line', async () => {
  const tracked = keripik.with(4, `${link}?extParam=lain`);
  const differing = keripik.with(1, 'Rp1.000');
  const { counts, outcomes } = await runIntake(database.db, aFile([header, keripik, tracked, differing]));
  expect(counts).toMatchObject({ created: 1, unchanged: 1, refused: 1 });
  expect(outcomes[2]).toMatchObject({ line: 4, result: 'refused', code: 'repeated-differently' });
  expect(outcomes[2]?.message).toContain('baris 2');
  expect((await products())[0]?.price_idr).toBe(17_000);
});

test('without an origin all wait as drafts, out of search; the origin given later publishes them', async () => {
  const file = aFile([header, keripik, kopi]);
  const { counts, outcomes } = await runIntake(database.db, file, {});
  expect(counts).toMatchObject({ created: 2, drafts: 2 });
  expect(outcomes[0]).toMatchObject({ code: 'draft' });
  expect(outcomes[0]?.message).toContain('asal');
  expect(await queryRows(database.db, sql`select 1 from product_search`)).toEqual([]);
  const second = await runIntake(database.db, file);
  expect(second.counts).toMatchObject({ updated: 2, drafts: 0 });
  expect(await queryRows(database.db, sql`select 1 from product_search`)).toHaveLength(2);
  const third = await runIntake(database.db, file, {});
  expect(third.counts).toMatchObject({ unchanged: 2, drafts: 0 });
});

test.each([
  ['a price', keripik.with(1, ''), 'harga'],
  ['a seller', keripik.with(2, ''), 'penjual'],
  ['a known city', keripik.with(3, 'Entah'), 'kota "Entah" tidak dikenal'],
])('a row without %s waits as a draft that says so', async (_, row, sentence) => {
  const { counts, outcomes } = await runIntake(database.db, aFile([header, row]));
  expect(counts).toMatchObject({ created: 1, drafts: 1 });
  expect(outcomes[0]?.message).toContain(sentence);
  expect((await products())[0]?.state).toBe('draft');
});

test('a bare name of a kota and a kabupaten is assumed where the file writes Kab., and waits where it does not', async () => {
  const bare = kopi.with(3, 'Bandung');
  const waiting = await runIntake(database.db, aFile([header, bare]));
  expect(waiting.counts).toMatchObject({ drafts: 1, assumed: 0 });
  expect(waiting.outcomes[0]?.message).toContain('Kabupaten Bandung atau Kota Bandung');
  const { counts } = await runIntake(database.db, aFile([header, bare.with(0, 'Kopi lain'), keripik]));
  expect(counts).toMatchObject({ created: 2, drafts: 0, assumed: 1 });
  const assumed = (await products()).find(({ name }) => name === 'Kopi lain');
  expect(assumed).toMatchObject({ regency_code: '32.73', place_assumed: true });
});

test('the region of the command stands for rows without a city, and for no others', async () => {
  await runIntake(database.db, aFile([header, keripik, kopi.with(3, '')]), { ...attested, regionCode: '34.02' });
  expect((await products()).map(({ regency_code }) => regency_code)).toEqual(['32.05', '34.02']);
});

test.each([
  ['name-missing', keripik.with(0, '')],
  ['price-zero', keripik.with(1, '0')],
  ['price-unreadable', keripik.with(1, 'murah')],
  ['link-bukalapak', keripik.with(4, 'https://www.bukalapak.com/p/a/b')],
  ['link-promo', keripik.with(4, 'https://ta.tokopedia.com/promo/v1/abc')],
  ['link-unsafe', keripik.with(4, 'javascript:alert(1)')],
  ['link-whatsapp', keripik.with(4, 'https://wa.me/6281200000000')],
  ['foreign-origin', keripik.with(0, 'Keripik made in China')],
  ['foreign-origin', keripik.with(3, 'Malaysia')],
  ['import-number', keripik.with(0, 'Keripik BPOM ML123456789012')],
  ['nik', keripik.with(0, 'Keripik 3205010101900001')],
  ['private-phone', keripik.with(2, 'Toko Uji 0812-0000-0000')],
  ['formula', keripik.with(0, '=HYPERLINK("https://x.id")')],
  ['text-too-long', keripik.with(0, 'k'.repeat(300))],
])('%s refuses the row with a sentence and takes the others in', async (code, row) => {
  const { counts, outcomes } = await runIntake(database.db, aFile([header, row, kopi]));
  expect(counts).toMatchObject({ rows: 2, created: 1, refused: 1 });
  expect(outcomes[0]).toMatchObject({ line: 2, result: 'refused', code });
  expect(header).toContain(outcomes[0]?.column);
  expect(outcomes[0]?.message).toMatch(/^.{15,}\.$/);
});
