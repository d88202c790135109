import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { findSavedCards } from './saved-store.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.execute(sql`
    insert into makers (id, role, identity, slug, name, state, created_at, updated_at)
    values ('m', 'seller', 'm', 'toko', 'Toko', 'published', now(), now())`);
  await database.db.execute(sql`
    insert into products (id, maker_id, identity, slug, name, category_slug, province_code, price_idr, origin,
      origin_attested_by, state, sample, created_at, updated_at, published_at)
    select id, 'm', id, id, id, 'camilan', '32', 1000, 'dibuat', 'Uji', state, sample, now(), now(), now()
    from (values ('kopi', 'published', false), ('lurik', 'published', false), ('contoh', 'published', true),
      ('tarik', 'hidden', false)) as v(id, state, sample)`);
  await database.db.execute(sql`
    insert into slugs (kind, slug, entity_id, created_at) values ('product', 'kopi-lama', 'kopi', now())`);
});
afterAll(() => database.close());

test('saved products come in the order they are asked for, whatever address they were saved under, each once', async () => {
  const cards = await findSavedCards(database.db, ['lurik', 'kopi-lama', 'kopi']);
  expect(cards.map(({ slug }) => slug)).toEqual(['lurik', 'kopi']);
});

test('withdrawn, unknown and sample products are left out', async () => {
  expect(await findSavedCards(database.db, ['tarik', 'contoh', 'tidak-ada'])).toEqual([]);
});
