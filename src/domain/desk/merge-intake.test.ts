import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aFile, runIntake } from '../../../tests/support/intake.ts';
import { mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { mergeMakers } from './merge-makers.ts';
import { mergeProducts } from './merge-products.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const header = ['Nama Produk', 'Harga', 'Toko', 'Kota'];
const row = (name: string, shop: string) => [name, '10000', shop, 'Kabupaten Garut'];
const idsOf = async (table: 'makers' | 'products', names: string[]) => {
  const rows = await queryRows<{ id: string; name: string }>(
    database.db,
    sql`select id, name from ${sql.identifier(table)} where name = any(${sql.param(names)}::text[])`,
  );
  return names.map((name) => rows.find((found) => found.name === name)?.id ?? '');
};

test('a file that is taken in again brings no double back: its shop is the kept one, its product is refused', async () => {
  const services = studioServices(database.db);
  const file = aFile([header, row('Dodol', 'Toko Satu'), row('Dodol Garut', 'Toko Satu'), row('Opak', 'Toko Dua')]);
  expect((await runIntake(database.db, file)).counts).toMatchObject({ created: 3, makers: { created: 2 } });
  const [keptShop = '', goneShop = ''] = await idsOf('makers', ['Toko Satu', 'Toko Dua']);
  const [keptId = '', goneId = ''] = await idsOf('products', ['Dodol', 'Dodol Garut']);
  mustSucceed(await mergeProducts(services, 'operator', { keptId, goneId }));
  mustSucceed(await mergeMakers(services, 'operator', { keptId: keptShop, goneId: goneShop }));

  const { counts, outcomes } = await runIntake(database.db, file);
  expect(counts).toMatchObject({ created: 0, refused: 1, makers: { created: 0 } });
  expect(outcomes.find(({ result }) => result === 'refused')).toMatchObject({ code: 'merged' });
  const makers = await queryRows(database.db, sql`select id from makers`);
  expect(makers).toEqual([{ id: keptShop }]);
  expect(await queryRows(database.db, sql`select distinct maker_id from products`)).toEqual([{ maker_id: keptShop }]);
});
