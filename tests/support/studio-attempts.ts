import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { refuseSubmission } from '#domain/moderation/refuse-submission.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { withdrawSubmission } from '#domain/moderation/withdraw-submission.ts';
import { fail, type Result } from '#domain/result.ts';
import { addListing } from '#domain/studio/add-listing.ts';
import { archiveProduct } from '#domain/studio/archive-product.ts';
import { assistMaker } from '#domain/studio/assist-maker.ts';
import { cancelErasure } from '#domain/studio/cancel-erasure.ts';
import { claimSeller } from '#domain/studio/claim-seller.ts';
import { confirmPrice } from '#domain/studio/confirm-price.ts';
import { decideClaim } from '#domain/studio/decide-claim.ts';
import { describePhoto } from '#domain/studio/describe-photo.ts';
import { discardWorkingCopy } from '#domain/studio/discard-working-copy.ts';
import { exportMyData } from '#domain/studio/export-my-data.ts';
import { findAssisted } from '#domain/studio/find-assisted.ts';
import { findMakerEdit } from '#domain/studio/find-maker-edit.ts';
import { findMakerPreview, findProductPreview } from '#domain/studio/find-preview.ts';
import { findProductEdit } from '#domain/studio/find-product-edit.ts';
import { findStudio } from '#domain/studio/find-studio.ts';
import { giveConsent } from '#domain/studio/give-consent.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { removeListing } from '#domain/studio/remove-listing.ts';
import { removePhoto } from '#domain/studio/remove-photo.ts';
import { reorderPhotos } from '#domain/studio/reorder-photos.ts';
import { requestErasure } from '#domain/studio/request-erasure.ts';
import { restoreProduct } from '#domain/studio/restore-product.ts';
import { saveContact } from '#domain/studio/save-contact.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { tellSales } from '#domain/studio/tell-sales.ts';
import { wantLetter } from '#domain/studio/want-letter.ts';
import { withdrawConsent } from '#domain/studio/withdraw-consent.ts';
import { certificateAttempts } from './certificate-attempts.ts';
import { keptFiles } from './claims.ts';
import { aMaker, mustSucceed, studioServices } from './studio.ts';

const storage = keptFiles();
const limits = { report: { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) } };

/** What the use cases are given. */
export function attemptServices(db: Database) {
  return { ...studioServices(db), storage, limits };
}
type AttemptServices = ReturnType<typeof attemptServices>;

export type Role = 'owner' | 'maker' | 'duta' | 'assistant' | 'curator' | 'curator elsewhere' | 'admin';
export const roles: Role[] = ['owner', 'maker', 'duta', 'assistant', 'curator', 'curator elsewhere', 'admin'];

/** A maker in NTT with a product, a picture, a listing and open submissions; owned, or set up by `assistant` for nobody yet. */
export interface Things {
  makerId: string;
  productId: string;
  photoId: string;
  submissionId: string;
  claimId: string;
  /** A certificate that waits, and its paper. */
  certificateId: string;
  evidenceId: string;
}

export type Attempt = (actor: Actor, things: Things) => Promise<Result<unknown, { code: string }>>;

/** Use cases as they are tried, by who they are for. */
export interface Attempts {
  byEditors: Record<string, Attempt>;
  byDeciders: Record<string, Attempt>;
  /** For both. */
  byReaders: Record<string, Attempt>;
  /** About the account itself: there is no other's to touch. */
  byAnybody: Record<string, Attempt>;
  byRole: Record<string, { attempt: Attempt; allowed: Role[] }>;
}

/** `editorOf`: who may edit a maker, for what has to be done before an attempt. */
export function attemptsWith(services: AttemptServices, editorOf: (makerId: string) => Actor): Attempts {
  const certificates = certificateAttempts(services);
  const byEditors: Record<string, Attempt> = {
    ...certificates.editors,
    'find-maker-edit': (a, { makerId }) => findMakerEdit(services, a, makerId),
    'find-product-edit': (a, { productId }) => findProductEdit(services, a, productId),
    'find-preview': (a, { makerId }) => findMakerPreview(services, a, makerId),
    'find-preview, product': (a, { productId }) => findProductPreview(services, a, productId),
    'find-studio': (a, { makerId }) => findStudio(services, a, { makerId }),
    'save-maker': (a, { makerId }) => saveMaker(services, a, { makerId, version: 9, fields: { summary: 'Baru' } }),
    'save-contact': (a, { makerId }) => saveContact(services, a, { makerId, kind: 'email', value: 'b@surel.example' }),
    'give-consent': (a, { makerId }) => giveConsent(services, a, { makerId, item: 'story' }),
    'withdraw-consent': (a, { makerId }) => withdrawConsent(services, a, { makerId, item: 'story' }),
    'start-product': (a, { makerId }) => startProduct(services, a, { makerId }),
    'save-product': (a, { productId }) => saveProduct(services, a, { productId, version: 9, fields: { stock: '1' } }),
    'add-listing': (a, { productId }) =>
      addListing(services, a, { productId, pasted: `https://www.tokopedia.com/toko/${randomUUID()}` }),
    'confirm-price': (a, { productId }) => confirmPrice(services, a, { productId }),
    'archive-product': (a, { productId }) => archiveProduct(services, a, { productId }),
    'reorder-photos': (a, { productId, photoId }) =>
      reorderPhotos(services, a, { subject: { productId }, photoIds: [photoId] }),
    'describe-photo': (a, { photoId }) => describePhoto(services, a, { photoId, alt: 'Kain', altEn: '' }),
    'receive-photo': async (a, { productId }) => {
      const photo = { id: randomUUID(), subject: { productId }, original: new Uint8Array(1) };
      const received = await receivePhoto(services, a, photo);
      return received.ok ? received : fail({ code: received.refusal });
    },
    'remove-photo': (a, { photoId }) => removePhoto(services, a, { photoId }),
    'discard-working-copy': (a, { makerId }) => discardWorkingCopy(services, a, { entity: 'maker', id: makerId }),
    'want-letter': (a, { makerId }) => wantLetter(services, a, { makerId, isWanted: true }),
    'tell-sales': (a, { makerId }) => tellSales(services, a, { makerId, month: '2026-02', band: '1-5' }),
    'submit-product': async (a, { makerId, productId }) => {
      const fields = { summary: randomUUID() };
      await saveProduct(services, editorOf(makerId), { productId, version: 9, fields });
      return submitProduct(services, a, { productId });
    },
    'submit-maker': async (a, { makerId, submissionId }) => {
      await withdrawSubmission(services, editorOf(makerId), { submissionId });
      return submitMaker(services, a, { makerId });
    },
    'withdraw-submission': (a, { submissionId }) => withdrawSubmission(services, a, { submissionId }),
    'remove-listing': async (a, { makerId, productId }) => {
      const pasted = `https://www.tokopedia.com/toko/${randomUUID()}`;
      const added = mustSucceed(await addListing(services, editorOf(makerId), { productId, pasted }));
      return removeListing(services, a, { productId, listingId: added.listing.id });
    },
    'restore-product': async (a, { makerId, productId }) => {
      await archiveProduct(services, editorOf(makerId), { productId });
      return restoreProduct(services, a, { productId });
    },
  };
  const byDeciders: Record<string, Attempt> = {
    ...certificates.deciders,
    'approve-submission': (a, { submissionId }) => approveSubmission(services, a, { submissionId }),
    'return-submission': (a, { submissionId }) =>
      returnSubmission(services, a, { submissionId, reason: 'text', note: 'Lengkapi.' }),
    'refuse-submission': (a, { submissionId }) =>
      refuseSubmission(services, a, { submissionId, reason: 'other', note: 'Tidak.' }),
    'decide-claim': (a, { claimId }) => decideClaim(services, a, { claimId, isAccepted: false }),
  };
  const byAnybody: Record<string, Attempt> = {
    'export-my-data': (a) => exportMyData(services, a),
    'request-erasure': (a) => requestErasure(services, a, { isConfirmed: false }),
  };
  const byRole: Attempts['byRole'] = {
    'start-maker': { attempt: (a) => startMaker(services, a), allowed: ['maker'] },
    'cancel-erasure': { attempt: (a) => cancelErasure(services, a), allowed: [] },
    'assist-maker': {
      attempt: (a) => assistMaker(services, a, { name: 'Tenun Baru', provinceCode: '', regencyCode: '53.08' }),
      allowed: ['curator', 'admin'],
    },
    'find-assisted': {
      attempt: (a) => findAssisted(services, a, { name: '' }),
      allowed: ['assistant', 'curator', 'curator elsewhere', 'admin'],
    },
    'claim-seller': {
      attempt: async (a) => {
        const makerId = await aMaker(services.db, null, { role: 'seller' });
        return claimSeller(services, a, { makerId, proof: 'Nama di toko itu nama saya sendiri.' });
      },
      allowed: roles,
    },
  };
  return { byEditors, byDeciders, byReaders: certificates.both, byAnybody, byRole };
}

/** Rules, texts and jobs: they take no actor, and what signed links allow is tested in `letters.test.ts`. */
export const withoutActor = [
  ...[
    'check-listings',
    'close-sales-month',
    'confirm-prices',
    'erase-due',
    'expand-short-links',
    'improvement',
    'letter',
    'letter-link',
    'next-improvement',
    'open-claim',
    'photo-subject',
  ],
  ...['send-letters', 'stop-letters', 'tell-claimants', 'tell-ending-claims', 'tell-hidden-listings', 'zip-archive'],
];
