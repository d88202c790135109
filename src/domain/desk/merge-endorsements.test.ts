import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { listOwnEndorsements, listShownEndorsements } from '#domain/duta/endorsement-store.ts';
import { startEndorsement } from '#domain/duta/save-endorsement.ts';
import { withdrawEndorsement } from '#domain/duta/withdraw-endorsement.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { mergeProducts } from './merge-products.ts';

let database: OpenDatabase;
let services: ReturnType<typeof dutaServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = dutaServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

/** Two products that are one, and a duta of NTT whose page is public. */
async function twins() {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  const makerId = await aMaker(database.db, null);
  const [keptId, goneId] = [await aProduct(database.db, makerId), await aProduct(database.db, makerId)];
  const endorse = (productId: string) =>
    anEndorsement(services, { staff, curator, dutaId, slug: `produk-${productId}` });
  const start = async (productId: string) =>
    mustSucceed(await startEndorsement(services, staff, { dutaId, address: `produk-${productId}` })).endorsementId;
  const merge = async () => mustSucceed(await mergeProducts(services, curator, { keptId, goneId }));
  const states = async () => (await listOwnEndorsements(database.db, dutaId)).map(({ state }) => state).toSorted();
  const shown = async () => (await listShownEndorsements(database.db, { productId: keptId })).map(({ id }) => id);
  return { staff, keptId, goneId, endorse, start, merge, states, shown };
}

test('a public endorsement goes over, whatever ended there before', async () => {
  const { staff, keptId, goneId, endorse, merge, states, shown } = await twins();
  const ended = await endorse(keptId);
  mustSucceed(await withdrawEndorsement(services, staff, { endorsementId: ended }));
  const standing = await endorse(goneId);
  await merge();
  expect([await shown(), await states()]).toEqual([[standing], ['public', 'withdrawn']]);
});

test('one that was approved goes before one that was only begun', async () => {
  const { keptId, goneId, endorse, start, merge, states, shown } = await twins();
  await start(keptId);
  const standing = await endorse(goneId);
  await merge();
  expect([await shown(), await states()]).toEqual([[standing], ['public', 'withdrawn']]);
});

test('of two public ones that of the product that is kept stands', async () => {
  const { keptId, goneId, endorse, merge, shown } = await twins();
  const standing = await endorse(keptId);
  await endorse(goneId);
  await merge();
  expect(await shown()).toEqual([standing]);
});
