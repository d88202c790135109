import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { categories, loadSearchCatalogue, now } from '../../../tests/contract/search-catalogue.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { checkSearch } from './check-search-store.ts';
import { rebuildSearch } from './rebuild-search-store.ts';

let database: OpenDatabase;
const check = (repair = false, at = now) => checkSearch(database.db, { categories, now: at, repair });
const run = (statement: ReturnType<typeof sql>) => database.db.execute(statement);

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSearchCatalogue(database.db);
});
afterAll(() => database.close());

test('an index that was kept true has no faults', async () => {
  const { products, makers } = await check();
  expect(products).toMatchObject({ missing: 0, stale: 0, extra: 0, repaired: 0 });
  expect(products.index).toBe(products.database);
  expect(makers).toMatchObject({ database: 4, index: 4, missing: 0, stale: 0, extra: 0 });
});

test('missing, stale and extra rows are found, and repaired on demand', async () => {
  await run(sql`delete from product_search where product_id = 'gayo'`);
  await run(sql`update products set version = version + 1 where id = 'bajawa'`);
  await run(sql`update products set state = 'hidden' where id = 'lada'`);
  await run(sql`update makers set version = version + 1 where id = 'griya'`);
  const found = await check();
  expect(found.products).toMatchObject({ missing: 1, stale: 1, extra: 1, repaired: 0 });
  expect(found.makers).toMatchObject({ missing: 0, stale: 1, extra: 0 });
  expect((await check(true)).products.repaired).toBe(3);
  const after = await check();
  expect(after.products).toMatchObject({ missing: 0, stale: 0, extra: 0 });
  expect(after.makers).toMatchObject({ stale: 0 });
});

test('a certificate that ended since makes its row stale', async () => {
  await run(sql`update claims set valid_until = '2026-03-10' where product_id = 'dodol'`);
  expect((await check(false, new Date('2026-03-10T16:00:00Z'))).products.stale).toBe(0);
  expect((await check(false, new Date('2026-03-10T17:00:00Z'))).products.stale).toBe(1);
});

test('a rebuild writes every public thing again, with its vocabulary, and leaves versions alone', async () => {
  const before = await queryRows(
    database.db,
    sql`select product_id, doc_version, facet_line from product_search order by 1`,
  );
  await run(sql`delete from product_search`);
  await run(sql`delete from vocabulary`);
  const steps: number[] = [];
  const rebuilt = await rebuildSearch(database.db, { categories, now, onProgress: (done) => steps.push(done) });
  expect(rebuilt.documents).toBe(before.length + 4);
  expect(steps.at(-1)).toBe(before.length + 1 + 4);
  const after = await queryRows(
    database.db,
    sql`select product_id, doc_version, facet_line from product_search order by 1`,
  );
  expect(after).toEqual(before);
  const [word] = await queryRows(database.db, sql`select documents from vocabulary where word = 'bajawa'`);
  expect(word).toEqual({ documents: 1 });
});
