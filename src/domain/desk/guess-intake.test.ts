import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { readCategories } from '#app/content.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aFile, runIntake } from '../../../tests/support/intake.ts';
import { anAccount, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findCase } from './find-case.ts';
import { findQueue } from './find-queue.ts';
import { settleGuesses } from './settle-guesses.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => closeTold(database));

const header = ['Nama Produk', 'Harga', 'Toko', 'Kota'];
const row = (name: string, city: string) => [name, '10000', 'Toko Satu', city];

test('a shop of a file waits with what was guessed; what a curator put right stays so when the file comes again', async () => {
  const services = { ...studioServices(database.db), categories: readCategories() };
  const curator = await anAccount(database.db, 'curator', '32');
  const file = aFile([header, row('Kopi robusta', 'Bandung'), ['Dodol', '10000', 'Toko Dua', 'Kab. Garut']]);
  expect((await runIntake(database.db, file)).counts).toMatchObject({ created: 2, assumed: 1 });
  const waiting = async () => mustSucceed(await findQueue(services, curator, { kind: 'guess' })).waiting;
  const shop = (await waiting()).find(({ title }) => title === 'Toko Satu');
  const { guess, maker } = mustSucceed(await findCase(services, curator, shop?.id ?? ''));
  expect(maker?.fields.regencyCode).toBe('32.73');
  expect(guess?.guesses).toMatchObject([{ name: 'Kopi robusta', regencyCode: '32.73', placeAssumed: true }]);
  const productId = guess?.guesses[0]?.productId ?? '';
  const settlements = [{ productId, categorySlug: 'minuman-herbal', regencyCode: '32.04' }];
  mustSucceed(await settleGuesses(services, curator, { guessId: shop?.id ?? '', settlements }));

  expect((await runIntake(database.db, file)).counts).toMatchObject({ unchanged: 2, makers: { created: 0 } });
  expect((await waiting()).map(({ title }) => title)).toEqual(['Toko Dua']);
  const products = await queryRows(
    database.db,
    sql`select category_slug, regency_code, place_assumed from products where id = ${productId}`,
  );
  expect(products).toEqual([{ category_slug: 'minuman-herbal', regency_code: '32.04', place_assumed: false }]);
});
