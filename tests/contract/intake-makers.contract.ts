import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { listNewestVaried } from '#domain/product/product-card-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { aFile, runIntake } from '../support/intake.ts';
import { emptyCatalogue, header, keripik, kopi, listRows } from '../support/intake-rows.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyCatalogue(database.db));

const products = () => listRows(database.db);

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
