import { randomUUID } from 'node:crypto';
import { archiveProduct } from '#domain/studio/archive-product.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import type { ActionEntry } from './action-entry.ts';
import { deskActions } from './desk-actions.ts';
import { dutaEntries } from './duta-actions.ts';
import { byEditors, everybody, ofBoth, type Row, row } from './entry-row.ts';
import { helpdeskActions } from './helpdesk-actions.ts';

const signIn = 'UNAUTHORIZED';
const editing = byEditors('done', 'not-found', signIn);
const everybodyKnown = ofBoth(row({}, 'done', signIn));

const ofMaker = (form: Record<string, string> = {}): ActionEntry => ({
  form: ({ things }) => ({ usaha: things.makerId, version: '99', ...form }),
  gets: editing,
});
const ofProduct = (form: Record<string, string> = {}): ActionEntry => ({
  form: ({ things }) => ({ produk: things.productId, version: '99', ...form }),
  gets: editing,
});

/** Each action of the site with what it gives to whom. */
export const actionEntries: Record<string, ActionEntry> = {
  'studio.startMaker': {
    form: () => ({}),
    gets: {
      owned: row(
        { newcomer: 'done', 'other maker': 'already-started', owner: 'already-started' },
        'not-allowed',
        signIn,
      ),
      // The newcomer is none any more.
      unowned: row(
        { newcomer: 'already-started', 'other maker': 'already-started', owner: 'already-started' },
        'not-allowed',
        signIn,
      ),
    },
  },
  // A place of NTT, which one of the curators answers for.
  'studio.assistMaker': {
    form: () => ({ name: 'Tenun dampingan uji', provinceCode: '53', regencyCode: '53.08' }),
    gets: ofBoth(
      row(
        { curator: 'done', admin: 'done', assistant: 'other-region', 'curator elsewhere': 'other-region' },
        'not-allowed',
        signIn,
      ),
    ),
  },
  'studio.issueHandoverCode': {
    form: ({ things }) => ({ usaha: things.makerId }),
    gets: {
      owned: row({ assistant: 'owned', curator: 'owned', admin: 'owned' }, 'not-found', signIn),
      unowned: editing.unowned,
    },
  },
  'studio.saveMaker': ofMaker({ summary: 'Baru' }),
  'studio.saveContacts': ofMaker({ email: 'toko@surel.example' }),
  'studio.startProduct': ofMaker(),
  'studio.saveProduct': ofProduct({ stock: '3' }),
  'studio.addListing': {
    ...ofProduct(),
    form: ({ things }) => ({
      produk: things.productId,
      link: `https://www.tokopedia.com/toko-uji/lain-${randomUUID()}`,
    }),
  },
  'studio.removeListing': {
    ...ofProduct(),
    form: ({ things }) => ({ produk: things.productId, tautan: things.listingId }),
  },
  'studio.confirmPrice': ofProduct(),
  'studio.archiveProduct': ofProduct(),
  'studio.restoreProduct': {
    ...ofProduct(),
    prepare: (services, { editor, productId }) => archiveProduct(services, editor.actor, { productId }),
  },
  'studio.describePhoto': {
    ...ofProduct(),
    form: ({ things }) => ({ photoId: things.photoId, alt: 'Kain di jemuran', altEn: '' }),
  },
  'studio.removePhoto': { ...ofProduct(), form: ({ things }) => ({ photoId: things.photoId }) },
  'studio.reorderPhotos': {
    ...ofProduct(),
    form: ({ things }) => ({ produk: things.productId, urutan: things.photoId }),
  },
  'studio.submit': {
    ...ofProduct(),
    prepare: (services, { editor, productId }) =>
      saveProduct(services, editor.actor, { productId, version: 0, fields: { summary: 'Ditenun dua pekan.' } }),
  },
  'studio.submitClaim': ofProduct({ type: 'halal', number: 'ID32110000123456789' }),
  // Sent as text, the form has no file: whoever may send one is told so, and everybody else that there is nothing.
  'studio.addEvidence': {
    form: ({ things }) => ({ klaim: things.claimId }),
    gets: byEditors('invalid', 'not-found', signIn),
  },
  'studio.withdrawClaim': { ...ofProduct(), form: ({ things }) => ({ klaim: things.claimId }) },
  'studio.withdrawSubmission': { ...ofMaker(), form: ({ things }) => ({ kiriman: things.submissionId }) },
  'studio.discardChanges': ofMaker(),
  'studio.wantLetter': ofMaker({ mau: 'ya' }),
  'studio.tellSales': {
    ...ofMaker(),
    form: ({ things }) => ({ usaha: things.makerId, month: new Date().toISOString().slice(0, 7), band: '1-5' }),
  },
  // About the account that asks: there is no other's to name.
  'studio.requestErasure': { form: () => ({}), gets: everybodyKnown, shares: true },
  'studio.cancelErasure': { form: () => ({}), gets: ofBoth(row({}, 'not-asked', signIn)) },
  'studio.claimSeller': {
    form: ({ things }) => ({ usaha: things.sellerId, proof: 'Nama di toko itu nama saya sendiri.' }),
    gets: everybodyKnown,
  },
  ...deskActions,
  'account.requestCode': {
    form: ({ visitor }) => ({ email: `kode-${visitor.replace(' ', '-')}-${randomUUID()}@surel.example` }),
    gets: ofBoth(everybody('done')),
    shares: true,
  },
  // Both go on from what the browser itself asked for before.
  'account.resendCode': { form: () => ({}), gets: ofBoth(everybody('BAD_REQUEST')) },
  'account.redeemCode': { form: () => ({ code: '123456' }), gets: ofBoth(everybody('BAD_REQUEST')) },
  'account.endSession': {
    form: ({ things }) => ({ id: things.sessionId }),
    gets: {
      owned: row({ owner: 'done' }, 'NOT_FOUND', signIn),
      unowned: row({ assistant: 'done' }, 'NOT_FOUND', signIn),
    },
  },
  'account.takeOver': {
    form: ({ things }) => ({ code: things.handoverCode }),
    gets: {
      owned: row({ ...staffGet('FORBIDDEN') }, 'CONFLICT', 'CONFLICT'),
      // Who is not signed in gets an account without a mail address.
      unowned: row({ ...staffGet('FORBIDDEN') }, 'done', 'done'),
    },
    byOthers: true,
  },
  'account.endOthers': { form: () => ({}), gets: everybodyKnown, byOthers: true, shares: true },
  'account.signOut': { form: () => ({}), gets: ofBoth(everybody('done')), byOthers: true, shares: true },
  ...dutaEntries,
  ...helpdeskActions,
  // Whoever has the signed link of a letter, and nobody else.
  confirmPrices: {
    form: ({ things }) => ({ token: things.priceToken, produk: things.productId }),
    gets: ofBoth(everybody('done')),
    shares: true,
  },
  stopLetters: { form: ({ things }) => ({ token: things.stopToken }), gets: ofBoth(everybody('done')), shares: true },
  report: {
    form: ({ things }) => ({
      subject: 'product',
      subjectId: things.productId,
      reason: 'wrong-price',
      message: 'Harganya sudah lain di toko itu.',
    }),
    gets: ofBoth(everybody('done')),
    shares: true,
  },
};

function staffGet(outcome: string): Partial<Row> {
  return { assistant: outcome, curator: outcome, 'curator elsewhere': outcome, admin: outcome };
}
