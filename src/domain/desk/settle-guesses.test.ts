import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findOpenGuess } from '#domain/maker/guess-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  studioNow,
  studioServices,
} from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findCase } from './find-case.ts';
import { findQueue } from './find-queue.ts';
import { guessesAtOnce, type Settlement, settleGuesses } from './settle-guesses.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const assumed = { categoryProposed: true, placeAssumed: true } as const;
const publicProduct = (id: string) => findPublishedProduct(database.db, `produk-${id}`);
const aShop = (name = 'Toko Berkas') => aMaker(database.db, null, { role: 'seller', name });
const guessOf = async (shop: string) => (await findOpenGuess(database.db, shop))?.id ?? '';
const settle = (guessId: string, settlements: Settlement[], actor = curator) =>
  settleGuesses(services, actor, { guessId, settlements });
const waiting = async (actor: Actor) =>
  mustSucceed(await findQueue(services, actor, { kind: 'guess' })).waiting.map(({ id }) => id);

test('a shop waits once, whatever the number of its guesses, for curators of its region', async () => {
  const shop = await aShop();
  await aProduct(database.db, shop, { categoryProposed: true });
  await aProduct(database.db, shop, { placeAssumed: true });
  await aProduct(database.db, shop);
  const id = await guessOf(shop);
  expect(await waiting(curator)).toEqual([id]);
  const { guess, title } = mustSucceed(await findCase(services, curator, id));
  expect([title, guess?.open, guess?.guesses.length]).toEqual(['Toko Berkas', 2, 2]);
  const stranger = await anAccount(database.db, 'curator', '31');
  expect(await waiting(stranger)).toEqual([]);
  const unknown = { ok: false, refusal: { code: 'not-found' } };
  expect(await findCase(services, stranger, id)).toEqual(unknown);
  expect(await settle(id, [], stranger)).toEqual(unknown);
});

test('a shop with an account settles its own; one that gets an account waits no more', async () => {
  const owned = await aMaker(database.db, await anAccount(database.db));
  await aProduct(database.db, owned, assumed);
  expect(await guessOf(owned)).toBe('');
  const shop = await aShop();
  await aProduct(database.db, shop, assumed);
  expect(await guessOf(shop)).not.toBe('');
  await insertOwner(database.db, shop, (await anAccount(database.db)).userId, studioNow);
  expect(await guessOf(shop)).toBe('');
});

test('what is settled is a guess no more, search follows, and the shop goes where its products go', async () => {
  const shop = await aShop();
  const [one, two] = [await aProduct(database.db, shop, assumed), await aProduct(database.db, shop, assumed)];
  const guessId = await guessOf(shop);
  const before = await readSearchState(database.db, 'product', one);
  const settlements = [one, two].map((productId) => ({ productId, categorySlug: 'camilan', regencyCode: '53.08' }));
  expect(await settle(guessId, settlements)).toEqual({ ok: true, value: { settled: 2, published: 0 } });
  const place = { regencyCode: '53.08', placeAssumed: false };
  expect(await publicProduct(one)).toMatchObject({ categorySlug: 'camilan', categoryProposed: false, ...place });
  expect((await findEditedMaker(database.db, shop))?.fields).toMatchObject({
    provinceCode: '53',
    regencyCode: '53.08',
  });
  const after = await readSearchState(database.db, 'product', one);
  expect([after.search, after.queued]).toEqual([(before.search ?? 0) + 1, after.search]);
  const { acts, guess } = mustSucceed(await findCase(services, curator, guessId));
  expect(acts.map(({ action }) => action).toSorted()).toEqual([
    ...['maker.confirm-file', 'product.confirm-file', 'product.confirm-file'],
  ]);
  expect(acts.find(({ subjectId }) => subjectId === one)).toMatchObject({
    before: { categorySlug: 'kopi', regencyCode: '53.11', categoryProposed: true, placeAssumed: true },
    after: { categorySlug: 'camilan', regencyCode: '53.08', categoryProposed: false, placeAssumed: false },
  });
  expect(guess).toEqual({ guesses: [], open: 0, decidedAt: studioNow });
  expect(await settle(guessId, settlements)).toEqual({
    ...{ ok: false, refusal: { code: 'not-open', decidedAt: studioNow } },
  });
});

test('a file that guesses again lets the shop wait again', async () => {
  const shop = await aShop();
  const productId = await aProduct(database.db, shop, { categoryProposed: true });
  const first = await guessOf(shop);
  mustSucceed(await settle(first, [{ productId, categorySlug: 'kopi' }]));
  await aProduct(database.db, shop, { categoryProposed: true });
  expect(['', first]).not.toContain(await guessOf(shop));
});

test('a draft that lacked its place only is public once it has one', async () => {
  const shop = await aShop();
  const nowhere = { provinceCode: null, regencyCode: null, state: 'draft', publishedAt: null } as const;
  const productId = await aProduct(database.db, shop, nowhere);
  const settlements = [{ productId, regencyCode: '53.08' }];
  expect(mustSucceed(await settle(await guessOf(shop), settlements))).toEqual({ settled: 1, published: 1 });
  expect(await publicProduct(productId)).toMatchObject({ provinceCode: '53', regencyCode: '53.08' });
  expect((await findEditedMaker(database.db, shop))?.fields.regencyCode).toBe('53.11');
});

test('one wrong or missing choice leaves all as it was, and is named with its product', async () => {
  const shop = await aShop();
  const [good, bad] = [await aProduct(database.db, shop, assumed), await aProduct(database.db, shop, assumed)];
  const sent = (categorySlug: string, regencyCode: string) => [
    { productId: good, categorySlug: 'camilan', regencyCode: '53.08' },
    { productId: bad, categorySlug, regencyCode },
  ];
  const guessId = await guessOf(shop);
  const fields = async (settlements: Settlement[]) => {
    const refused = await settle(guessId, settlements);
    return !refused.ok && refused.refusal.code === 'invalid' ? refused.refusal.fields : null;
  };
  expect(await fields(sent('tidak-ada', '53.08'))).toEqual([
    { field: `${bad}.categorySlug`, code: 'unknown-category' },
  ]);
  expect(await fields(sent('', ''))).toEqual([
    { field: `${bad}.categorySlug`, code: 'required' },
    { field: `${bad}.regencyCode`, code: 'required' },
  ]);
  expect(await publicProduct(good)).toMatchObject({ categorySlug: 'kopi', categoryProposed: true });
});

test('what is not open of this shop is refused: of another shop, or settled while others of it wait', async () => {
  const [shop, other] = [await aShop(), await aShop()];
  const open = await aProduct(database.db, shop, assumed);
  const theirs = await aProduct(database.db, other, assumed);
  const settled = await aProduct(database.db, shop);
  for (const productId of [theirs, settled]) {
    const settlements = [open, productId].map((id) => ({
      productId: id,
      categorySlug: 'camilan',
      regencyCode: '53.08',
    }));
    expect(await settle(await guessOf(shop), settlements)).toEqual({
      ...{ ok: false, refusal: { code: 'not-open', decidedAt: null } },
    });
  }
  expect(await publicProduct(theirs)).toMatchObject({ categorySlug: 'kopi' });
});

test('a shop with more than are looked at together waits until all are settled', async () => {
  const shop = await aShop('Toko Besar');
  for (let number = 0; number <= guessesAtOnce; number += 1)
    await aProduct(database.db, shop, { name: `Kopi ${String(number).padStart(2, '0')}`, categoryProposed: true });
  const guessId = await guessOf(shop);
  const settleShown = async () => {
    const { guess } = mustSucceed(await findCase(services, curator, guessId));
    const settlements = guess?.guesses.map(({ productId, categorySlug }) => ({ productId, categorySlug })) ?? [];
    return mustSucceed(await settle(guessId, settlements)).settled;
  };
  expect(await settleShown()).toBe(guessesAtOnce);
  expect(await guessOf(shop)).toBe(guessId);
  expect(await settleShown()).toBe(1);
  expect(await guessOf(shop)).toBe('');
});
