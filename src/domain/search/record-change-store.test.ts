import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { parseCategories } from '#domain/product/category.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { insertMaker, insertProduct } from '../../../tests/support/search-documents.ts';
import { recordMakerChanges, recordProductChanges } from './record-change-store.ts';
import { refreshVocabulary } from './vocabulary-store.ts';

const categories = parseCategories(parse(readFileSync('content/kategori.yaml', 'utf8')));
const now = new Date('2026-03-01T02:00:00Z');
let database: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate products, makers, outbox, vocabulary, claims cascade`);
  await insertMaker(database.db, { id: 'm1', name: 'Dapur Gayo' });
  await recordMakerChanges(database.db, ['m1'], { categories, now, isNew: true });
});

const rowsOf = (id: string) =>
  queryRows<{ doc_version: number; claims: string[]; standing: number; category_path: string[]; document: string }>(
    database.db,
    sql`select doc_version, claims, standing, category_path, document::text from product_search where product_id = ${id}`,
  );

test('a new published product keeps version 1, gets a search row and stands in the outbox', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Kopi Arabika Gayo', categorySlug: 'kopi' });
  await recordProductChanges(database.db, ['p1'], { categories, now, isNew: true });
  const [row] = await rowsOf('p1');
  expect(row).toMatchObject({ doc_version: 1, standing: 1, category_path: ['makanan-minuman', 'kopi'] });
  expect(row?.document).toContain("'arabika':2A");
  const outbox = await queryRows(database.db, sql`select entity, entity_id, version from outbox order by entity_id`);
  expect(outbox).toEqual([
    { entity: 'maker', entity_id: 'm1', version: 1 },
    { entity: 'product', entity_id: 'p1', version: 1 },
  ]);
});

test('a change raises the version, and repeats fold into one outbox row', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Kopi Gayo' });
  await recordProductChanges(database.db, ['p1'], { categories, now, isNew: true });
  await recordProductChanges(database.db, ['p1', 'p1'], { categories, now });
  await recordProductChanges(database.db, ['p1'], { categories, now });
  expect((await rowsOf('p1'))[0]?.doc_version).toBe(3);
  const outbox = await queryRows(database.db, sql`select version from outbox where entity = 'product'`);
  expect(outbox).toEqual([{ version: 3 }]);
});

test('a product that is no longer published leaves the search', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Kopi Gayo' });
  await recordProductChanges(database.db, ['p1'], { categories, now, isNew: true });
  await database.db.execute(sql`update products set state = 'hidden' where id = 'p1'`);
  await recordProductChanges(database.db, ['p1'], { categories, now });
  expect(await rowsOf('p1')).toEqual([]);
});

test('a hidden maker takes its products out of the search; shown again it brings them back under its new name', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Kopi Gayo' });
  await recordProductChanges(database.db, ['p1'], { categories, now, isNew: true });
  await database.db.execute(sql`update makers set state = 'hidden', hidden_reason = 'uji' where id = 'm1'`);
  await recordMakerChanges(database.db, ['m1'], { categories, now });
  expect(await rowsOf('p1')).toEqual([]);
  expect(await queryRows(database.db, sql`select maker_id from maker_search`)).toEqual([]);
  await database.db.execute(sql`update makers set state = 'published', name = 'Rumah Bener' where id = 'm1'`);
  await recordMakerChanges(database.db, ['m1'], { categories, now });
  expect((await rowsOf('p1'))[0]?.document).toContain("'bener'");
  const [maker] = await queryRows(database.db, sql`select product_count, doc_version from maker_search`);
  expect(maker).toEqual({ product_count: 1, doc_version: 3 });
});

test('only claims in force are facets, through the last day in Jakarta; the words of others are text', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Rendang' });
  await database.db.execute(sql`insert into claims (id, product_id, type, verified_by, verified_at, valid_until, sample, created_at)
    values ('c1', 'p1', 'halal', 'kurator', '2026-01-01', '2026-03-01', false, now()),
      ('c2', 'p1', 'pirt', 'kurator', '2025-01-01', '2026-02-28', false, now()), ('c3', 'p1', 'sni', null, null, null, true, now())`);
  await recordProductChanges(database.db, ['p1'], { categories, now, isNew: true });
  const [row] = await rowsOf('p1');
  expect(row?.claims).toEqual(['halal']);
  expect(row?.document).toContain("'sni'");
});

test('the vocabulary holds the words at once, and after a refresh in how many documents each stands', async () => {
  await insertProduct(database.db, { id: 'p1', makerId: 'm1', name: 'Kopi Gayo' });
  await insertProduct(database.db, { id: 'p2', makerId: 'm1', name: 'Kopi Lintong' });
  await recordProductChanges(database.db, ['p1', 'p2'], { categories, now, isNew: true });
  const documents = async (word: string) =>
    (await queryRows<{ documents: number }>(database.db, sql`select documents from vocabulary where word = ${word}`))[0]
      ?.documents;
  expect(await documents('lintong')).toBe(1);
  await database.db.execute(sql`insert into vocabulary values ('usang', 4)`);
  await refreshVocabulary(database.db);
  expect(await documents('lintong')).toBe(1);
  expect(await documents('kopi')).toBe(2);
  expect(await documents('usang')).toBeUndefined();
});

test('changed pages are announced by tag, a hundred tags a payload, and as a whole above a hundred changes', async () => {
  const heard: string[][] = [];
  await database.listen(
    'stale_pages',
    (payload) => heard.push(JSON.parse(payload)),
    () => undefined,
  );
  const ids = Array.from({ length: 101 }, (_, at) => `q${at}`);
  for (const id of ids) await insertProduct(database.db, { id, makerId: 'm1', name: 'Kopi' });
  await recordProductChanges(database.db, ['q0'], { categories, now, isNew: true });
  await recordProductChanges(database.db, ids, { categories, now, isNew: true });
  await expect.poll(() => heard.length).toBe(2);
  expect(heard).toEqual([
    ['product:q0', 'maker:m1', 'catalogue'],
    ['catalogue', 'everything'],
  ]);
});
