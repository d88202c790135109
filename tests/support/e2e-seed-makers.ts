import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import type { Actor } from '#domain/account/actor.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import type { Services } from '#domain/services.ts';
import { addListing } from '#domain/studio/add-listing.ts';
import { giveConsent } from '#domain/studio/give-consent.ts';
import { signLetterLink } from '#domain/studio/letter-link.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { requestErasure } from '#domain/studio/request-erasure.ts';
import { saveContact } from '#domain/studio/save-contact.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { wantLetter } from '#domain/studio/want-letter.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';
import { type GivenMaker, givenMakers, givenStateFile, type PublishedMaker } from './e2e-makers.ts';

import { aPhoto } from './pictures.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

const hoursAgo = (services: Services, hours: number): Services => ({
  ...services,
  now: () => new Date(Date.now() - hours * 3_600_000),
});
const emailOf = (which: GivenMaker) => `pembuat-${which}@surel.example`;
const daysAgo = (services: Services, days: number) => hoursAgo(services, days * 24);

/** Publishes the makers forty days ago, so that their prices are old; one asked to be erased, one gets its letter. */
export async function seedMakers(services: Services, dataDir: string): Promise<void> {
  const makers: Partial<Record<GivenMaker, PublishedMaker>> = {};
  for (const which of Object.keys(givenMakers) as GivenMaker[]) {
    const { cookie, actor } = await openSession(services, emailOf(which));
    makers[which] = { ...(await publish(daysAgo(services, 40), actor, which)), cookie };
    if (which === 'terhapus') mustSucceed(await requestErasure(daysAgo(services, 31), actor, { isConfirmed: true }));
    const { makerId } = makers[which];
    if (which === 'surat') mustSucceed(await wantLetter(daysAgo(services, 14), actor, { makerId, isWanted: true }));
  }
  // Letters wait for seven o'clock on a Monday: eight hours ago the present week or the one before had its own.
  const sent = await sendLetters(hoursAgo(services, 8), (letter) => composeLetter(letter, services.site.url));
  if (sent !== 1) throw new Error(`${sent} letters were sent.`);
  const expiredPriceToken = signLetterLink(daysAgo(services, 16), 'price-link', makers.surat?.makerId ?? '');
  writeFileSync(givenStateFile(dataDir), JSON.stringify({ makers, expiredPriceToken }));
}

async function publish(services: Services, actor: Actor, which: GivenMaker): Promise<Omit<PublishedMaker, 'cookie'>> {
  const { name, product, category, phone } = givenMakers[which];
  const { makerId, version } = mustSucceed(await startMaker(services, actor));
  const profile = { name, provinceCode: '32', regencyCode: '32.05', role: 'maker' };
  mustSucceed(await saveMaker(services, actor, { makerId, version, fields: profile }));
  mustSucceed(await saveContact(services, actor, { makerId, kind: 'phone', value: phone }));
  mustSucceed(await giveConsent(services, actor, { makerId, item: 'phone' }));
  const started = mustSucceed(await startProduct(services, actor, { makerId }));
  const { productId } = started;
  const fields = { name: product, categorySlug: category, origin: 'dibuat', priceIdr: '45.000' };
  mustSucceed(await saveProduct(services, actor, { ...started, fields }));
  for (const pasted of [`https://wa.me/62${phone.slice(1)}`, `https://www.tokopedia.com/toko-uji/produk-${which}`]) {
    mustSucceed(await addListing(services, actor, { productId, pasted }));
  }
  if (which === 'hak') await addPhoto(services, actor, { productId });
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  const slugs = { maker: '', product: '' };
  for (const { id, entity } of submissions.toSorted((a, b) => a.entity.localeCompare(b.entity))) {
    slugs[entity] = mustSucceed(await approveSubmission(services, 'operator', { submissionId: id })).slug;
  }
  return {
    ...{ name, email: emailOf(which), phoneDigits: phone.slice(1), productName: product },
    ...{ makerId, makerPath: `/pembuat/${slugs.maker}`, productId, productPath: `/produk/${slugs.product}` },
  };
}

async function addPhoto(services: Services, actor: Actor, subject: PhotoSubject): Promise<void> {
  const original = await aPhoto(640, 800);
  mustSucceed(await receivePhoto(services, actor, { id: randomUUID(), subject, original }));
  const prepared = await preparePhoto(services, encodePicture);
  if (prepared?.outcome !== 'ready') throw new Error(`The photo is ${prepared?.outcome ?? 'not there'}.`);
}
