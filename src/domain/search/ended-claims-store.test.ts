import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { categories, loadSearchCatalogue } from '../../../tests/contract/search-catalogue.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { recordEndedClaims } from './ended-claims-store.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadSearchCatalogue(database.db);
  await database.db.execute(sql`update claims set valid_until = '2026-03-10' where product_id = 'dodol'`);
});
afterAll(() => database.close());

test('a product leaves the finds of a claim after its last day in Jakarta, once, and the index is told', async () => {
  const { db } = database;
  await db.execute(sql`delete from outbox`);
  expect(await recordEndedClaims(db, { categories, now: new Date('2026-03-10T16:59:00Z') })).toBe(0);
  expect(await recordEndedClaims(db, { categories, now: new Date('2026-03-10T17:00:00Z') })).toBe(1);
  expect(await queryRows(db, sql`select claims, doc_version from product_search where product_id = 'dodol'`)).toEqual([
    { claims: [], doc_version: 2 },
  ]);
  expect(await queryRows(db, sql`select entity_id from outbox`)).toEqual([{ entity_id: 'dodol' }]);
  expect(await recordEndedClaims(db, { categories, now: new Date('2026-03-11T17:00:00Z') })).toBe(0);
});
