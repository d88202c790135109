import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { addListing } from './add-listing.ts';
import { giveConsent } from './give-consent.ts';
import { removeListing } from './remove-listing.ts';
import { saveContact } from './save-contact.ts';
import { saveProduct } from './save-product.ts';
import { startProduct } from './start-product.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

async function aDraft() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const { productId } = mustSucceed(await startProduct(services, actor, { makerId }));
  return { actor, makerId, productId, add: (pasted: string) => addListing(services, actor, { productId, pasted }) };
}
const linkRefusal = (code: string, rest = {}) => ({
  ok: false,
  refusal: { code: 'invalid', fields: [{ field: 'link', code, ...rest }] },
});

test('title, price and link pasted together become a listing and fill what is empty', async () => {
  const { add, productId } = await aDraft();
  const pasted = 'Keripik Tempe 250 g\nRp17.000\nhttps://www.tokopedia.com/toko/keripik?extParam=ivf';
  const added = mustSucceed(await add(pasted));
  expect(added).toMatchObject({
    listing: {
      marketplace: 'tokopedia',
      url: 'https://www.tokopedia.com/toko/keripik',
      priceIdr: 17_000,
      state: 'live',
    },
    filled: ['name', 'priceIdr'],
    version: 1,
  });
  expect(await findEditedProduct(database.db, productId)).toMatchObject({
    fields: { name: 'Keripik Tempe 250 g', priceIdr: 17_000 },
    priceCheckedAt: '2026-03-02',
  });
  const second = mustSucceed(await add('Judul lain Rp9.000 https://shopee.co.id/product/1/2'));
  expect(second.filled).toEqual([]);
});

test('a pasted title that the product could not bear does not become its name', async () => {
  const { add, actor, productId } = await aDraft();
  mustSucceed(await saveProduct(services, actor, { productId, version: 0, fields: { origin: 'dibuat' } }));
  const added = mustSucceed(await add('Tas made in China Rp17.000 https://shopee.co.id/product/77/88'));
  expect(added.filled).toEqual(['priceIdr']);
});

test('a short link waits to be expanded', async () => {
  const { add } = await aDraft();
  expect(mustSucceed(await add('https://tk.tokopedia.com/ZSabc/')).listing).toMatchObject({
    ...{ marketplace: 'tokopedia', url: 'https://tk.tokopedia.com/ZSabc', state: 'waiting' },
  });
});

test('the same address twice is refused and points at the first', async () => {
  const { add, actor, makerId } = await aDraft();
  const url = 'https://www.tokopedia.com/toko/kembar';
  mustSucceed(await add(`Kopi Kembar ${url}`));
  expect(await add(`${url}?src=x`)).toEqual(
    linkRefusal('listing-taken', { detail: 'Kopi Kembar', slug: expect.any(String) }),
  );
  const other = await aProduct(database.db, makerId);
  expect(await addListing(services, actor, { productId: other, pasted: url })).toMatchObject(
    linkRefusal('listing-taken', { detail: 'Kopi Kembar' }),
  );
});

test("of another's draft nobody learns more than that the address is taken", async () => {
  const first = await aDraft();
  mustSucceed(await first.add('Rahasia https://www.tokopedia.com/toko/rahasia'));
  const second = await aDraft();
  expect(await second.add('https://www.tokopedia.com/toko/rahasia')).toEqual(linkRefusal('listing-taken'));
});

test.each([
  ['https://www.bukalapak.com/p/x', 'link-bukalapak'],
  ['https://ta.tokopedia.com/promo/v1/clicks/x', 'link-promo'],
  ['javascript:alert(1)', 'link-unsafe'],
  ['https://t0kopedia-tokopedia.com/x', 'link-lookalike'],
  ['https://bit.ly/abc', 'link-shortener'],
  ['bukan tautan', 'link-unreadable'],
  ['https://127.0.0.1/x', 'link-private-host'],
])('%s is refused: %s', async (pasted, code) => {
  shared ??= await aDraft();
  expect(await shared.add(pasted)).toEqual(linkRefusal(code));
});
let shared: Awaited<ReturnType<typeof aDraft>> | undefined;

test("a WhatsApp listing needs the consent for the phone, and is the maker's own number", async () => {
  const { actor, makerId, add, productId } = await aDraft();
  const pasted = 'https://wa.me/6281234567890';
  expect(await add(pasted)).toEqual(linkRefusal('whatsapp-needs-consent'));
  await saveContact(services, actor, { makerId, kind: 'phone', value: '0812 3456 7890' });
  expect(await add(pasted)).toEqual(linkRefusal('whatsapp-needs-consent'));
  await giveConsent(services, actor, { makerId, item: 'phone' });
  expect(await add('https://wa.me/6281111111111')).toEqual(linkRefusal('whatsapp-other-number'));
  const { listing } = mustSucceed(await add(pasted));
  expect(listing.url).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/);
  const second = await aProduct(database.db, makerId);
  mustSucceed(await addListing(services, actor, { productId: second, pasted }));
  mustSucceed(await removeListing(services, actor, { productId, listingId: listing.id }));
});

test('a listing can be taken off its own product only', async () => {
  const { actor, makerId, add } = await aDraft();
  const { listing } = mustSucceed(await add('https://www.tokopedia.com/toko/lepas'));
  const other = await aProduct(database.db, makerId);
  expect(await removeListing(services, actor, { productId: other, listingId: listing.id })).toMatchObject({
    ok: false,
  });
});
