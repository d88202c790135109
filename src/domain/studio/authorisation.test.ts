import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { media } from '#domain/media/media-table.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { refuseSubmission } from '#domain/moderation/refuse-submission.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { withdrawSubmission } from '#domain/moderation/withdraw-submission.ts';
import type { Result } from '#domain/result.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { addListing } from './add-listing.ts';
import { archiveProduct } from './archive-product.ts';
import { assistMaker } from './assist-maker.ts';
import { cancelErasure } from './cancel-erasure.ts';
import { claimSeller } from './claim-seller.ts';
import { confirmPrice } from './confirm-price.ts';
import { decideClaim } from './decide-claim.ts';
import { describePhoto } from './describe-photo.ts';
import { discardWorkingCopy } from './discard-working-copy.ts';
import { exportMyData } from './export-my-data.ts';
import { findMakerEdit } from './find-maker-edit.ts';
import { findMakerPreview, findProductPreview } from './find-preview.ts';
import { findProductEdit } from './find-product-edit.ts';
import { findStudio } from './find-studio.ts';
import { giveConsent } from './give-consent.ts';
import { removeListing } from './remove-listing.ts';
import { removePhoto } from './remove-photo.ts';
import { reorderPhotos } from './reorder-photos.ts';
import { requestErasure } from './request-erasure.ts';
import { restoreProduct } from './restore-product.ts';
import { saveContact } from './save-contact.ts';
import { saveMaker } from './save-maker.ts';
import { saveProduct } from './save-product.ts';
import { startMaker } from './start-maker.ts';
import { startProduct } from './start-product.ts';
import { tellSales } from './tell-sales.ts';
import { wantLetter } from './want-letter.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const storage = {
  put: async () => undefined,
  read: async () => null,
  delete: async () => undefined,
  list: async () => [],
  deleteAll: async () => undefined,
};
const limits = { report: { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) } };
type Services = ReturnType<typeof studioServices> & { storage: typeof storage; limits: typeof limits };

let database: OpenDatabase;
let services: Services;
let owner: Actor;
const actors: Record<Role, () => Actor | Promise<Actor>> = {
  owner: () => owner,
  maker: () => anAccount(database.db),
  duta: () => anAccount(database.db, 'duta', '53'),
  assistant: () => assistant,
  curator: () => anAccount(database.db, 'curator', '53'),
  'curator elsewhere': () => anAccount(database.db, 'curator', '31'),
  admin: () => anAccount(database.db, 'admin'),
};
let assistant: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = { ...studioServices(database.db), storage, limits };
  owner = await anAccount(database.db);
  assistant = await anAccount(database.db, 'curator', '31');
});
afterAll(() => database.close());

type Role = 'owner' | 'maker' | 'duta' | 'assistant' | 'curator' | 'curator elsewhere' | 'admin';
const roles: Role[] = ['owner', 'maker', 'duta', 'assistant', 'curator', 'curator elsewhere', 'admin'];

/** A maker in NTT with a product, a picture, a listing and open submissions; owned, or set up by `assistant` for nobody yet. */
interface Things {
  makerId: string;
  productId: string;
  photoId: string;
  submissionId: string;
  claimId: string;
}

type Attempt = (actor: Actor, things: Things) => Promise<Result<unknown, { code: string }>>;

/** Who may edit what is owned, and what nobody has taken over yet. */
const editors: Record<'owned' | 'unowned', Role[]> = {
  owned: ['owner'],
  unowned: ['assistant', 'curator', 'admin'],
};
/** Who may decide, whoever owns it. */
const deciders: Role[] = ['curator', 'admin'];

const byEditors: Record<string, Attempt> = {
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
  'remove-photo': (a, { photoId }) => removePhoto(services, a, { photoId }),
  'discard-working-copy': (a, { makerId }) => discardWorkingCopy(services, a, { entity: 'maker', id: makerId }),
  'want-letter': (a, { makerId }) => wantLetter(services, a, { makerId, isWanted: true }),
  'tell-sales': (a, { makerId }) => tellSales(services, a, { makerId, month: '2026-02', band: '1-5' }),
  'submit-product': async (a, { makerId, productId }) => {
    const fields = { summary: randomUUID() };
    await saveProduct(services, await editorOf(makerId), { productId, version: 9, fields });
    return submitProduct(services, a, { productId });
  },
  'submit-maker': async (a, { makerId, submissionId }) => {
    await withdrawSubmission(services, await editorOf(makerId), { submissionId });
    return submitMaker(services, a, { makerId });
  },
  'withdraw-submission': (a, { submissionId }) => withdrawSubmission(services, a, { submissionId }),
  'remove-listing': async (a, { makerId, productId }) => {
    const pasted = `https://www.tokopedia.com/toko/${randomUUID()}`;
    const added = mustSucceed(await addListing(services, await editorOf(makerId), { productId, pasted }));
    return removeListing(services, a, { productId, listingId: added.listing.id });
  },
  'restore-product': async (a, { makerId, productId }) => {
    await archiveProduct(services, await editorOf(makerId), { productId });
    return restoreProduct(services, a, { productId });
  },
};

const byDeciders: Record<string, Attempt> = {
  'approve-submission': (a, { submissionId }) => approveSubmission(services, a, { submissionId }),
  'return-submission': (a, { submissionId }) =>
    returnSubmission(services, a, { submissionId, reason: 'text', note: 'Lengkapi.' }),
  'refuse-submission': (a, { submissionId }) =>
    refuseSubmission(services, a, { submissionId, reason: 'other', note: 'Tidak.' }),
  'decide-claim': (a, { claimId }) => decideClaim(services, a, { claimId, isAccepted: false }),
};

/** About the account itself: there is no other's to touch. */
const byAnybody: Record<string, Attempt> = {
  'export-my-data': (a) => exportMyData(services, a),
  'request-erasure': (a) => requestErasure(services, a, { isConfirmed: false }),
};
const byRole: Record<string, { attempt: Attempt; allowed: Role[] }> = {
  'start-maker': { attempt: (a) => startMaker(services, a), allowed: ['maker'] },
  'cancel-erasure': { attempt: (a) => cancelErasure(services, a), allowed: [] },
  'assist-maker': {
    attempt: (a) => assistMaker(services, a, { name: 'Tenun Baru', provinceCode: '', regencyCode: '53.08' }),
    allowed: ['curator', 'admin'],
  },
  'claim-seller': {
    attempt: async (a) => {
      const makerId = await aMaker(database.db, null, { role: 'seller' });
      return claimSeller(services, a, { makerId, proof: 'Nama di toko itu nama saya sendiri.' });
    },
    allowed: roles,
  },
};

/** Rules, texts and jobs: they take no actor, and what signed links allow is tested in `letters.test.ts`. */
const withoutActor = [
  ...[
    'check-listings',
    'confirm-prices',
    'erase-due',
    'expand-short-links',
    'improvement',
    'letter',
    'letter-link',
    'next-improvement',
    'photo-subject',
  ],
  ...['send-letters', 'stop-letters', 'tell-hidden-listings', 'zip-archive'],
];

const owners = new Map<string, Actor>();
async function editorOf(makerId: string): Promise<Actor> {
  return owners.get(makerId) ?? assistant;
}

async function someThings(kind: 'owned' | 'unowned'): Promise<Things> {
  const isOwned = kind === 'owned';
  const makerId = await aMaker(database.db, isOwned ? owner : null, isOwned ? {} : { assistedBy: assistant.userId });
  const editor = isOwned ? owner : assistant;
  owners.set(makerId, editor);
  const productId = await aProduct(database.db, makerId);
  const photoId = randomUUID();
  const row = { productId, position: 0, storageKey: `media/${photoId}`, createdAt: studioNow };
  await database.db.insert(media).values({ ...row, id: photoId, state: 'shown' });
  mustSucceed(await saveMaker(services, editor, { makerId, version: 0, fields: { summary: 'Diajukan' } }));
  const { submissions } = mustSucceed(await submitMaker(services, editor, { makerId }));
  const claimed = { ...(isOwned ? { state: 'hidden' as const, hiddenReason: 'uji' } : {}) };
  const seller = await aMaker(database.db, null, { role: 'seller', ...claimed });
  const proof = 'Nama di toko itu nama saya sendiri.';
  const { claimId } = mustSucceed(
    await claimSeller(services, await anAccount(database.db), { makerId: seller, proof }),
  );
  return { makerId, productId, photoId, submissionId: submissions[0]?.id ?? '', claimId };
}

async function whoMay(attempt: Attempt, kind: 'owned' | 'unowned'): Promise<Role[]> {
  const allowed: Role[] = [];
  for (const role of roles) {
    const things = await someThings(kind);
    const before = await listActs(database.db, things.makerId, { limit: 99 });
    const outcome = await attempt(await actors[role](), things);
    if (outcome.ok) allowed.push(role);
    // Whoever may not is told only that there is nothing, and nothing is written down as done.
    else
      expect(['not-found', 'not-allowed', 'other-region', 'own', 'not-asked', 'already-started']).toContain(
        outcome.refusal.code,
      );
    if (!outcome.ok) {
      const acts = await listActs(database.db, things.makerId, { limit: 99 });
      const strangers = acts
        .slice(0, acts.length - before.length)
        .filter(({ actorId }) => actorId !== editorIdOf(things));
      expect(strangers).toEqual([]);
    }
  }
  return allowed;
}

function editorIdOf({ makerId }: Things): string | undefined {
  return owners.get(makerId)?.userId;
}

describe.each(['owned', 'unowned'] as const)('of a maker that is %s', (kind) => {
  test.each(Object.keys(byEditors))('%s is for who may edit it', async (name) => {
    expect(await whoMay(byEditors[name] as Attempt, kind)).toEqual(
      roles.filter((role) => editors[kind].includes(role)),
    );
  });

  test.each(Object.keys(byDeciders))('%s is for curators of its region and admins', async (name) => {
    expect(await whoMay(byDeciders[name] as Attempt, kind)).toEqual(deciders);
  });
});

test.each(Object.keys(byAnybody))('%s is for everybody, about themselves', async (name) => {
  expect(await whoMay(byAnybody[name] as Attempt, 'owned')).toEqual(roles);
});

test.each(Object.keys(byRole))('%s is for some roles', async (name) => {
  const { attempt, allowed } = byRole[name] as (typeof byRole)[string];
  expect(await whoMay(attempt, 'owned')).toEqual(allowed);
});

test('every use case of makers and of submissions stands in this table', () => {
  const listed = new Set([...[byEditors, byDeciders, byAnybody, byRole].flatMap(Object.keys), ...withoutActor]);
  const modules = (folder: string, wanted: RegExp) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => /^[\w-]+\.ts$/.test(file) && wanted.test(file) && !/-(?:store|table)\.ts$/.test(file))
      .map((file) => file.slice(0, -3));
  const useCases = [...modules('.', /./), ...modules('../moderation/', /^(?:submit|withdraw|approve|return|refuse)-/)];
  expect(useCases.filter((name) => name !== 'submit-report' && !listed.has(name))).toEqual([]);
});
