import { randomUUID } from 'node:crypto';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { contactKinds } from '#domain/maker/maker.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { plainLine } from '#domain/plain-text.ts';
import type { Services } from '#domain/services.ts';
import { addListing } from '#domain/studio/add-listing.ts';
import { describePhoto } from '#domain/studio/describe-photo.ts';
import { giveConsent } from '#domain/studio/give-consent.ts';
import { signLetterLink } from '#domain/studio/letter-link.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { saveContact } from '#domain/studio/save-contact.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { wantLetter } from '#domain/studio/want-letter.ts';
import { type HostileCases, seedHostileCases } from './hostile-desk.ts';
import { type HostileDuta, seedHostileDuta } from './hostile-duta.ts';
import { hostileFields, markOf } from './hostile-texts.ts';
import { aPhoto } from './pictures.ts';
import { openSession } from './session.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';

/** A public maker with a public product, the same hostile text in every field of theirs. */
export interface HostileMaker {
  text: string;
  /** As a `Cookie` header. */
  cookie: string;
  makerId: string;
  makerSlug: string;
  productId: string;
  productSlug: string;
  photoId: string;
  cases: HostileCases;
  duta: HostileDuta;
  priceToken: string;
  /** Addresses that the use cases let in. */
  listingIds: string[];
}

/** Writes a text into every field by the use cases that the studio calls, and publishes it by the curator's. */
export async function seedHostileMaker(
  services: Services,
  curator: Actor,
  text: string,
  at: number,
): Promise<HostileMaker> {
  const { cookie, actor } = await openSession(services, `jahil-${at}@surel.example`);
  const { makerId } = mustSucceed(await startMaker(services, actor));
  const place = { regencyCode: '53.11', role: 'maker' };
  const makerFields = { ...hostileFields('maker', text), ...place };
  mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: makerFields }));
  await saveContacts(services, actor, makerId, text);
  const { productId } = mustSucceed(await startProduct(services, actor, { makerId }));
  const facts = { categorySlug: 'kopi', origin: 'dibuat', priceIdr: '25.000' };
  const fields = { ...hostileFields('product', text), ...facts };
  mustSucceed(await saveProduct(services, actor, { productId, version: 0, fields }));
  const shop = `https://www.tokopedia.com/toko-jahil/barang-${at}`;
  for (const pasted of [`${text} Rp9.000 ${shop}`, `${shop}-${text}`, text]) {
    await addListing(services, actor, { productId, pasted });
  }
  const photoId = await sendPhoto(services, actor, { productId }, hostileFields('photo', text));
  await sendPhoto(services, actor, { makerId }, hostileFields('makerPhoto', text));

  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  const slugs: string[] = [];
  for (const { id } of submissions) {
    slugs.push(mustSucceed(await approveSubmission(services, 'operator', { submissionId: id })).slug);
  }
  const [makerSlug = '', productSlug = ''] = slugs;
  await returnLaterChange(services, actor, makerId, text);
  const cases = await seedHostileCases(services, actor, { makerId, productId, text, at });
  const twin = plainLine(hostileFields('maker', text).name ?? '');
  const twinId = await aMaker(services.db, null, { name: twin, provinceCode: '53', regencyCode: '53.11' });
  const twinName = plainLine(hostileFields('product', text).name ?? '');
  const aTwin = async () => `produk-${await aProduct(services.db, twinId, { name: twinName })}`;
  const productSlugs: [string, string, string] = [productSlug, await aTwin(), await aTwin()];
  const duta = await seedHostileDuta(services, curator, { text, at, productSlugs });
  mustSucceed(await wantLetter(services, actor, { makerId, isWanted: true }));
  return {
    ...{ text, makerId, makerSlug, productId, productSlug, photoId, cases, duta },
    cookie: `${cookie.name}=${cookie.value}`,
    priceToken: signLetterLink(services, 'price-link', makerId),
    listingIds: (await listListings(services.db, productId)).map(({ id }) => id),
  };
}

/** Each is refused, or kept in a form that is shown. */
async function saveContacts(services: Services, actor: Actor, makerId: string, text: string): Promise<void> {
  const typed = {
    phone: [text, '0812 3456 7890'],
    email: [`${text}@surel.example`, `kontak@surel.example${text}`],
    website: [text, `javascript:${text}`, `https://tenun-jahil.co.id/${text}?a=${text}`],
    instagram: [text, `https://www.instagram.com/tenun.jahil/?${text}`],
  };
  for (const kind of contactKinds) {
    for (const value of typed[kind]) await saveContact(services, actor, { makerId, kind, value });
    await giveConsent(services, actor, { makerId, item: kind });
  }
  for (const item of ['story', 'photo'] as const) mustSucceed(await giveConsent(services, actor, { makerId, item }));
}

async function sendPhoto(
  services: Services,
  actor: Actor,
  subject: PhotoSubject,
  { alt = '', altEn = '' }: Record<string, string>,
): Promise<string> {
  const id = randomUUID();
  const original = await aPhoto(320, 400);
  mustSucceed(await receivePhoto(services, actor, { id, subject, original }));
  await preparePhoto(services, encodePicture);
  mustSucceed(await describePhoto(services, actor, { photoId: id, alt, altEn }));
  return id;
}

/** A curator writes too, and the maker reads it. */
async function returnLaterChange(services: Services, actor: Actor, makerId: string, text: string): Promise<void> {
  const fields = { summary: `Baru ${text}` };
  mustSucceed(await saveMaker(services, actor, { makerId, version: 99, fields }));
  const { submissions } = mustSucceed(await submitMaker(services, actor, { makerId }));
  const note = `${markOf['decision.note']}${text}`;
  for (const { id } of submissions)
    mustSucceed(await returnSubmission(services, 'operator', { submissionId: id, reason: 'text', note }));
}
