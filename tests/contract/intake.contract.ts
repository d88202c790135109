import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { listNewestVaried } from '#domain/product/product-card-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { aFile, attested, runIntake } from '../support/intake.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate products, makers, slugs, listings, media, product_search, maker_search, outbox, intake_runs cascade`,
  );
});

const header = ['Nama Produk', 'Harga', 'Nama Toko', 'Kota Toko', 'Link', 'Gambar'];
const link = 'https://www.tokopedia.com/toko-uji/keripik-1';
const keripik = ['Keripik singkong pedas', 'Rp17.000', 'Toko Uji', 'Kab. Garut', `${link}?utm_source=x`, ''];
const kopi = ['Kopi robusta 250 gram', 'Rp45.000', 'Kedai Uji', 'Kab. Sleman', '', ''];

interface Row {
  name: string;
  state: string;
  price_idr: number;
  price_checked_at: string;
  origin: string | null;
  maker: string | null;
  role: string | null;
  slug: string;
  regency_code: string | null;
  place_assumed: boolean;
  category_slug: string;
  version: number;
}
const products = () =>
  queryRows<Row>(
    database.db,
    sql`select p.name, p.state, p.price_idr::int as price_idr, p.price_checked_at::text as price_checked_at, p.origin, m.name as maker,
          m.role, p.slug, p.regency_code, p.place_assumed, p.category_slug, p.version
        from products p left join makers m on m.id = p.maker_id order by p.name, p.slug`,
  );
/** Everything that a page or a search could show, as one text. */
async function snapshot(): Promise<string> {
  const tables = ['makers', 'products', 'slugs', 'listings', 'media', 'product_search', 'maker_search', 'intake_runs'];
  const parts = tables.map(async (table) => {
    const rows = await queryRows<{ all: string | null }>(
      database.db,
      sql`select string_agg(t::text, chr(10) order by t::text) as all from ${sql.identifier(table)} t`,
    );
    return rows[0]?.all ?? '';
  });
  return (await Promise.all(parts)).join('\n--\n');
}

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
  const before = await snapshot();
  const { counts } = await runIntake(database.db, file, attested, new Date('2026-04-01T00:00:00Z'));
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 0 });
  expect(counts.makers).toEqual({ created: 0, matched: 2 });
  await database.db.execute(sql`delete from intake_runs`);
  expect(await snapshot()).toBe(before);
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
  const before = await snapshot();
  const dry = await runIntake(database.db, file, { ...attested, dryRun: true, batchRows: 2 });
  expect(await snapshot()).toBe(before);
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

test('a column of makers says who makes; a later file of sellers never takes the product from them', async () => {
  await runIntake(database.db, aFile([header, keripik]));
  const withMaker = aFile([
    [...header, 'Perajin'],
    [...keripik, 'Ibu Uji'],
  ]);
  const { counts } = await runIntake(database.db, withMaker);
  expect(counts).toMatchObject({ updated: 1 });
  expect((await products())[0]).toMatchObject({ maker: 'Ibu Uji', role: 'maker' });
  const again = await runIntake(database.db, aFile([header, keripik]));
  expect(again.counts).toMatchObject({ unchanged: 1 });
  expect((await products())[0]).toMatchObject({ maker: 'Ibu Uji', role: 'maker' });
  const other = aFile([
    [...header, 'Perajin'],
    [...keripik, 'Bapak Lain'],
  ]);
  expect((await runIntake(database.db, other)).outcomes[0]).toMatchObject({ result: 'refused', code: 'other-maker' });
});

test('a seller that a column later calls a maker becomes one', async () => {
  await runIntake(database.db, aFile([header, keripik]));
  const named = aFile([header.with(2, 'Pembuat'), keripik]);
  expect((await runIntake(database.db, named)).counts).toMatchObject({ updated: 1 });
  expect((await products())[0]).toMatchObject({ maker: 'Toko Uji', role: 'maker' });
  expect((await runIntake(database.db, named)).counts).toMatchObject({ unchanged: 1 });
});

test('a link that another product holds is refused and points at it', async () => {
  await runIntake(database.db, aFile([header, keripik]));
  await database.db.execute(sql`update products set identity = 'milik lain'`);
  const { outcomes } = await runIntake(database.db, aFile([header, keripik]));
  expect(outcomes[0]).toMatchObject({ result: 'refused', code: 'listing-taken' });
  expect(outcomes[0]?.message).toContain('/produk/keripik-singkong-pedas');
});

test('what its owner keeps up to date is changed by no file, and gets no product from one', async () => {
  await runIntake(database.db, aFile([header, keripik]));
  await database.db.execute(sql`insert into users (id, email, created_at, updated_at)
    values ('pemilik', 'pemilik@surel.example', now(), now())`);
  await database.db.execute(sql`insert into maker_owners (maker_id, user_id, since)
    select id, 'pemilik', now() from makers`);
  const before = await products();
  const changed = keripik.with(1, 'Rp1.500');
  const added = keripik.with(0, 'Keripik Baru').with(header.indexOf('Link'), '');
  const { outcomes } = await runIntake(database.db, aFile([header, changed, added]));
  expect(outcomes).toMatchObject([
    { result: 'refused', code: 'kept-by-owner' },
    { result: 'refused', code: 'kept-by-owner' },
  ]);
  expect(outcomes[0]?.message).toContain('Toko Uji sudah dirawat pemiliknya');
  expect(await products()).toEqual(before);
});

test('a hidden product or a hidden seller stays hidden, whatever a file says', async () => {
  await runIntake(database.db, aFile([header, keripik, kopi]));
  await database.db.execute(sql`update products set state = 'hidden' where name like 'Keripik%'`);
  await database.db.execute(sql`update makers set state = 'hidden', hidden_reason = 'uji' where name = 'Kedai Uji'`);
  await runIntake(database.db, aFile([header, keripik.with(1, 'Rp1.500'), kopi.with(1, 'Rp1.500')]));
  expect((await products()).map(({ state }) => state)).toEqual(['hidden', 'published']);
  expect(await queryRows(database.db, sql`select 1 from product_search`)).toEqual([]);
});

test('a category that a person chose is not proposed anew', async () => {
  await runIntake(database.db, aFile([header, keripik]));
  await database.db.execute(sql`update products set category_slug = 'makanan-olahan', category_proposed = false`);
  expect((await runIntake(database.db, aFile([header, keripik]))).counts).toMatchObject({ unchanged: 1 });
  expect((await products())[0]?.category_slug).toBe('makanan-olahan');
});

test('two products of one name get two addresses', async () => {
  await runIntake(database.db, aFile([header, kopi, kopi.with(2, 'Kedai Lain'), kopi.with(3, 'Kab. Bantul')]));
  const slugs = (await products()).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(3);
  expect(slugs.every((slug) => slug.startsWith('kopi-robusta-250-gram'))).toBe(true);
});

test('picture addresses are kept and withheld', async () => {
  await runIntake(database.db, aFile([header, keripik.with(5, 'https://gambar.contoh.id/1.jpg foto-2.jpg')]));
  expect(await queryRows(database.db, sql`select state, source_url as url from media`)).toEqual([
    { state: 'withheld', url: 'https://gambar.contoh.id/1.jpg' },
  ]);
});

test('a repeat that differs in its picture address alone is unchanged; one that differs in its price is refused', async () => {
  const pictured = (address: string) => keripik.with(5, address);
  const rows = [
    header,
    pictured('https://gambar.contoh.id/1.jpg'),
    pictured('https://gambar.contoh.id/kosong.svg'),
    keripik.with(1, 'Rp18.000'),
  ];
  const { counts, outcomes } = await runIntake(database.db, aFile(rows));
  expect(counts).toMatchObject({ rows: 3, created: 1, unchanged: 1, refused: 1 });
  expect(outcomes[2]).toMatchObject({ line: 4, code: 'repeated-differently' });
});

test('the newest shelf shows few of each category, so that one large file does not fill it', async () => {
  const crisps = Array.from({ length: 6 }, (_, n) => [
    `Keripik rasa ${n}`,
    'Rp9.000',
    'Toko Uji',
    'Kab. Garut',
    '',
    '',
  ]);
  await runIntake(database.db, aFile([header, kopi, ...crisps]));
  const shelf = await listNewestVaried(database.db, ['makanan-ringan', 'kopi'], 2, 8);
  expect(shelf.map(({ categorySlug }) => categorySlug).toSorted()).toEqual([
    'kopi',
    'makanan-ringan',
    'makanan-ringan',
  ]);
  expect(new Set(shelf.slice(0, 2).map(({ categorySlug }) => categorySlug)).size).toBe(2);
});

test('the run is logged with who attests the origin, and ends with its counts', async () => {
  await runIntake(database.db, aFile([header, keripik, kopi.with(1, '0')]));
  const runs = await queryRows(
    database.db,
    sql`select file_name, origin, attested_by, finished_at is not null as finished, rows, created, refused from intake_runs`,
  );
  expect(runs).toEqual([
    {
      file_name: 'uji.csv',
      origin: 'dibuat',
      attested_by: 'Dinas Uji',
      finished: true,
      rows: 2,
      created: 1,
      refused: 1,
    },
  ]);
});

test.each([
  [
    'no header that is known',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'tidak dikenali',
  ],
  ['a list of names alone', [['Nama'], ['Uji']], 'tidak dikenali'],
  ['a header and no row', [header], 'tanpa baris'],
  ['nothing', [], 'kosong'],
])('a file with %s is refused whole, with a sentence', async (_, rows, sentence) => {
  await expect(runIntake(database.db, aFile(rows))).rejects.toThrow(sentence);
  expect(await queryRows(database.db, sql`select 1 from intake_runs`)).toEqual([]);
});

test('title rows above the header and empty rows are passed over', async () => {
  const { counts } = await runIntake(database.db, aFile([['DAFTAR UMKM'], [''], header, keripik, ['', '']]));
  expect(counts).toMatchObject({ rows: 1, created: 1 });
});

test('signs that a database cannot hold are no reason to fail', async () => {
  const odd = kopi.with(0, 'Kopi \u0000enak\ud800 \u202e🌶️ "O\'Uji" \\').with(2, "Kedai 'Uji'; drop table x");
  expect((await runIntake(database.db, aFile([header, odd]))).counts).toMatchObject({ created: 1 });
  expect((await runIntake(database.db, aFile([header, odd]))).counts).toMatchObject({ unchanged: 1 });
});
