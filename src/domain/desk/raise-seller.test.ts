import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { raiseSeller } from './raise-seller.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a seller becomes a maker by a curator of its region, once, with its products and in the log', async () => {
  const services = studioServices(database.db);
  const makerId = await aMaker(database.db, null, { role: 'seller' });
  const productId = await aProduct(database.db, makerId);
  const stranger = await anAccount(database.db, 'curator', '32');
  expect(await raiseSeller(services, stranger, { makerId })).toEqual({ ok: false, refusal: { code: 'not-found' } });
  const curator = await anAccount(database.db, 'curator', '53');
  mustSucceed(await raiseSeller(services, curator, { makerId }));
  expect((await findPublishedProduct(database.db, `produk-${productId}`))?.maker?.role).toBe('maker');
  expect(await raiseSeller(services, curator, { makerId })).toEqual({ ok: false, refusal: { code: 'maker-already' } });
  const acts = await listActs(database.db, makerId, { limit: 5 });
  expect(acts).toMatchObject([{ action: 'maker.raise', before: { role: 'seller' }, after: { role: 'maker' } }]);
});
