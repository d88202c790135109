import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor } from '#domain/account/actor.ts';
import { claims } from '#domain/claim/claim-table.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { findOpenGuess } from '#domain/maker/guess-store.ts';
import { issueHandoverCode } from '#domain/maker/issue-handover-code.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import { media } from '#domain/media/media-table.ts';
import { variantKey } from '#domain/media/picture.ts';
import { insertReport } from '#domain/moderation/report-store.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { insertProposal } from '#domain/search/synonym-proposal-store.ts';
import type { Services } from '#domain/services.ts';
import { signLetterLink } from '#domain/studio/letter-link.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { aClaimWithPaper } from './claims.ts';
import { type DutaThings, seedDuta } from './duta-things.ts';
import { type HelpdeskThings, seedHelpdesk } from './helpdesk-things.ts';
import { openSession } from './session.ts';
import { aMaker, aProduct, mustSucceed, studioNow } from './studio.ts';
import type { Party, SignedIn } from './visitors.ts';

const letters = 'klmnoprstu';

/** A maker with an owner, or one that was set up for somebody who has not taken it over yet. */
export const kinds = ['owned', 'unowned'] as const;
export type Kind = (typeof kinds)[number];

/** A maker of NTT with what hangs on it: published, but for the draft. */
export interface Things {
  /** Who may edit them. */
  editor: SignedIn;
  makerId: string;
  productId: string;
  draftId: string;
  listingId: string;
  /** Public, with a file at 320 pixels; and one that only its editors see. */
  photoId: string;
  hiddenPhotoId: string;
  /** Of the profile. */
  submissionId: string;
  /** Made before it had an owner. */
  handoverCode: string;
  priceToken: string;
  stopToken: string;
  /** Another session of who may edit them. */
  sessionId: string;
  /** A claim that waits, with its paper; and one that bears a stamp. */
  claimId: string;
  evidenceId: string;
  stampId: string;
  /** An imported shop that nobody owns. */
  sellerId: string;
  /** Of another one: what its file left open, and the product. */
  guessId: string;
  guessedId: string;
  /** Terms that wait for the national team, and the word of nobody else that they are made of. */
  proposalId: string;
  word: string;
  /** Of another imported shop, by the newcomer. */
  ownershipClaimId: string;
  claimedSellerId: string;
  /** What the visiting duta prepares. */
  duta: DutaThings;
  helpdesk: HelpdeskThings;
  /** About the product, by a visitor. */
  reportId: string;
}

/** Makes a set of things that nobody else uses. */
export async function seedThings(
  services: Services,
  kind: Kind,
  { owner, assistant, newcomer, duta: staff, curator }: Party,
): Promise<Things> {
  if (!owner || !assistant || !newcomer || !staff || !curator) throw new Error('All of them are signed in.');
  const { db } = services;
  const makerId = await aMaker(db, null, { assistedBy: assistant.actor.userId });
  const { code: handoverCode } = mustSucceed(await issueHandoverCode(services, assistant.actor, makerId));
  if (kind === 'owned') await insertOwner(db, makerId, owner.actor.userId, studioNow);
  const editor = kind === 'owned' ? owner : assistant;
  const productId = await aProduct(db, makerId);
  const draftId = await aProduct(db, makerId, { state: 'draft' });
  const listingId = randomUUID();
  const url = `https://www.tokopedia.com/toko-uji/${listingId}`;
  await db
    .insert(listings)
    .values({ id: listingId, productId, marketplace: 'tokopedia', url, state: 'live', createdAt: studioNow });
  const [photoId, hiddenPhotoId] = [
    await seedPhoto(services, productId, 'shown'),
    await seedPhoto(services, draftId, 'ready'),
  ];
  const edited = await saveMaker(services, editor.actor, { makerId, version: 0, fields: { summary: 'Diajukan' } });
  mustSucceed(edited);
  const { submissions } = mustSucceed(await submitMaker(services, editor.actor, { makerId }));
  const submissionId = submissions[0]?.id ?? '';
  const sellerId = await aMaker(db, null, { role: 'seller' });
  const guesses = { ...(await seedGuess(services)), ...(await seedProposal(services, curator.actor)) };
  const made = { makerId, productId, draftId, listingId, photoId, hiddenPhotoId, submissionId, sellerId, ...guesses };
  const claimedSellerId = await aMaker(db, null, { role: 'seller' });
  const ownershipClaimId = await seedClaim(services, newcomer, claimedSellerId);
  const reportId = randomUUID();
  const said = { message: 'Harganya sudah lain.', contact: null, state: 'open', createdAt: studioNow } as const;
  await insertReport(db, {
    ...{ id: reportId, kind: 'report', subject: 'product', subjectId: productId, reason: 'wrong-price', ...said },
  });
  const { id: sessionId } = await openSession(services, editor.email);
  const { claimId, evidenceId } = await aClaimWithPaper(services, editor.actor, { productId });
  const sni: [string, string] = ['sni', 'SNI ISO 9626:2018'];
  const { claimId: stampId } = await aClaimWithPaper(services, editor.actor, { productId }, sni);
  mustSucceed(await verifyClaim(services, 'operator', { claimId: stampId, validUntil: '' }));
  // Its letter went out, so that the site changes nothing by itself.
  await db.update(claims).set({ toldAt: studioNow }).where(eq(claims.id, stampId));
  const certificates = { claimId, evidenceId, stampId };
  const priceToken = signLetterLink(services, 'price-link', makerId);
  const stopToken = signLetterLink(services, 'letter-stop', makerId);
  const duta = await seedDuta(services, { staff, curator: curator.actor, slug: `produk-${productId}` });
  const helpdesk = await seedHelpdesk(services);
  return {
    editor,
    duta,
    helpdesk,
    ...made,
    ...certificates,
    ownershipClaimId,
    claimedSellerId,
    reportId,
    handoverCode,
    priceToken,
    stopToken,
    sessionId,
  };
}

async function seedPhoto({ db, storage }: Services, productId: string, state: 'shown' | 'ready'): Promise<string> {
  const id = randomUUID();
  const storageKey = `media/${id}`;
  const size = { variantWidthsPx: [320], widthPx: 320, heightPx: 320 };
  await db.insert(media).values({ id, productId, position: 0, state, storageKey, ...size, createdAt: studioNow });
  await storage.put(variantKey(storageKey, 320, 'jpg'), Buffer.from('gambar uji'), 'image/jpeg');
  return id;
}

async function seedGuess({ db }: Services) {
  const shopId = await aMaker(db, null, { role: 'seller' });
  const guessedId = await aProduct(db, shopId, { categoryProposed: true, placeAssumed: true });
  return { guessedId, guessId: (await findOpenGuess(db, shopId))?.id ?? '' };
}

/** Letters alone: ten digits would be somebody's number. */
async function seedProposal({ db }: Services, { userId }: Actor) {
  const [proposalId, word] = [randomUUID(), randomUUID().replaceAll(/[\d-]/g, (sign) => letters[Number(sign)] ?? 'k')];
  const terms = [`${word} satu`, `${word} dua`];
  const led = { query: null, searches: null, why: null };
  await insertProposal(db, { id: proposalId, terms, ...led, proposedBy: userId, createdAt: studioNow });
  return { proposalId, word };
}

async function seedClaim({ db }: Services, { actor }: SignedIn, subjectId: string): Promise<string> {
  const id = randomUUID();
  const about = { kind: 'ownership', reason: 'ownership', subject: 'maker' } as const;
  const said = { message: 'Nama di toko itu nama saya.', contact: null, userId: actor.userId, state: 'open' } as const;
  await insertReport(db, { id, ...about, subjectId, ...said, createdAt: studioNow });
  return id;
}
