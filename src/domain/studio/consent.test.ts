import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { findWayOut } from '#domain/listing/listing-store.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { listPublicContacts } from '#domain/maker/consent-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { media } from '#domain/media/media-table.ts';
import { productSearch } from '#domain/search/search-table.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  staleTagsOf,
  studioNow,
  studioServices,
} from '../../../tests/support/studio.ts';
import { giveConsent } from './give-consent.ts';
import { saveContact } from './save-contact.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

async function anOwnedMaker() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor, { story: 'Kami menenun.' });
  return { actor, makerId, contacts: () => listPublicContacts(database.db, makerId) };
}

test('a contact is private until its own consent is given, and each item has its own', async () => {
  const { actor, makerId, contacts } = await anOwnedMaker();
  mustSucceed(await saveContact(services, actor, { makerId, kind: 'phone', value: '0812-3456-7890' }));
  mustSucceed(await saveContact(services, actor, { makerId, kind: 'email', value: 'Toko@surel.example' }));
  expect(await contacts()).toEqual([]);
  expect(mustSucceed(await giveConsent(services, actor, { makerId, item: 'email' }))).toEqual({ givenAt: studioNow });
  expect(await contacts()).toEqual([{ kind: 'email', value: 'toko@surel.example' }]);
});

test('there is no consent to a contact that is not there', async () => {
  const { actor, makerId } = await anOwnedMaker();
  const outcome = await giveConsent(services, actor, { makerId, item: 'phone' });
  expect(outcome).toEqual({ ok: false, refusal: { code: 'nothing-to-show' } });
});

test("a maker's own picture is on its page while there is a consent to it", async () => {
  const { actor, makerId } = await anOwnedMaker();
  const size = { widthPx: 320, heightPx: 400, variantWidthsPx: [320], storageKey: 'media/sosok', position: 0 };
  await database.db.insert(media).values({ id: 'sosok', makerId, state: 'shown', createdAt: studioNow, ...size });
  const photo = async () => (await findPublishedMaker(database.db, `pembuat-${makerId}`))?.photo;
  expect(await photo()).toBeNull();
  mustSucceed(await giveConsent(services, actor, { makerId, item: 'photo' }));
  expect(await photo()).toMatchObject({ id: 'sosok' });
  mustSucceed(await withdrawConsent(services, actor, { makerId, item: 'photo' }));
  expect(await photo()).toBeNull();
});

test('the story is public by its own consent alone', async () => {
  const { actor, makerId } = await anOwnedMaker();
  const story = async () => (await findPublishedMaker(database.db, `pembuat-${makerId}`))?.story;
  expect(await story()).toBeNull();
  await giveConsent(services, actor, { makerId, item: 'story' });
  expect(await story()).toBe('Kami menenun.');
  await withdrawConsent(services, actor, { makerId, item: 'story' });
  expect(await story()).toBeNull();
});

test('withdrawing the phone hides it, its WhatsApp listings and its pages at once; giving it again brings them back', async () => {
  const { actor, makerId, contacts } = await anOwnedMaker();
  const productId = await aProduct(database.db, makerId);
  const listing = {
    id: randomUUID(),
    productId,
    marketplace: 'whatsapp',
    url: `https://wa.me/6281234567890?text=${productId}`,
  };
  await database.db.insert(listings).values({ ...listing, state: 'live', createdAt: studioNow });
  const marketplaces = async () =>
    (await database.db.select().from(productSearch).where(eq(productSearch.productId, productId)))[0]?.marketplaces;
  await saveContact(services, actor, { makerId, kind: 'phone', value: '081234567890' });
  await giveConsent(services, actor, { makerId, item: 'phone' });
  expect(await marketplaces()).toEqual(['whatsapp']);
  const before = await readSearchState(database.db, 'product', productId);

  const tags = await staleTagsOf(database, () => withdrawConsent(services, actor, { makerId, item: 'phone' }));
  expect(await contacts()).toEqual([]);
  expect(await findWayOut(database.db, listing.id)).toBeNull();
  expect(await marketplaces()).toEqual([]);
  const after = await readSearchState(database.db, 'product', productId);
  expect(after.search).toBe((before.search ?? 0) + 1);
  expect(after.queued).toBe(after.search);
  await expect.poll(() => tags).toEqual(expect.arrayContaining([`maker:${makerId}`, `product:${productId}`]));

  await giveConsent(services, actor, { makerId, item: 'phone' });
  expect(await findWayOut(database.db, listing.id)).toBe(listing.url);
  await saveContact(services, actor, { makerId, kind: 'phone', value: '' });
  expect(await findWayOut(database.db, listing.id)).toBeNull();
});

test("another account cannot read or change a maker's contacts, and hears only that there is nothing", async () => {
  const { makerId, contacts } = await anOwnedMaker();
  const stranger = await anAccount(database.db);
  const notFound = { ok: false, refusal: { code: 'not-found' } };
  expect(await saveContact(services, stranger, { makerId, kind: 'phone', value: '081234567890' })).toEqual(notFound);
  expect(await giveConsent(services, stranger, { makerId, item: 'story' })).toEqual(notFound);
  expect(await withdrawConsent(services, stranger, { makerId, item: 'story' })).toEqual(notFound);
  expect(await contacts()).toEqual([]);
});
