import { suspend } from '#domain/desk/suspend.ts';
import type { ActionEntry } from './action-entry.ts';
import { ofBoth, type Row, row } from './entry-row.ts';

const signIn = 'UNAUTHORIZED';
const claimWords = { alasan: 'unreadable', kata: 'Fotonya buram.' };

/** Each action of the desk with what it gives to whom. */
export const deskActions: Record<string, ActionEntry> = {
  'desk.approve': decision(),
  'desk.sendBack': decision({ alasan: 'text', kata: 'Tulis dengan huruf biasa.' }),
  'desk.refuse': decision({ alasan: 'double', kata: 'Sudah ada di katalog.' }),
  // To leave a case tells nothing about it: any curator may say so.
  'desk.skip': {
    ...decision(),
    gets: ofBoth(row({ ...staffGet('done') }, 'not-found', signIn)),
  },
  // It waits for its first decision, so there is nothing to look at afterwards.
  'desk.keepSample': {
    ...decision(),
    gets: ofBoth(row({ curator: 'not-open', admin: 'not-open' }, 'not-found', signIn)),
  },
  'desk.revertSample': {
    ...decision({ alasan: 'text', kata: 'Tulis dengan huruf biasa.' }),
    gets: ofBoth(row({ curator: 'not-open', admin: 'not-open' }, 'not-found', signIn)),
  },
  'desk.acceptClaim': { ...decision(), form: ({ things }) => ({ kasus: things.ownershipClaimId }) },
  'desk.declineClaim': { ...decision(), form: ({ things }) => ({ kasus: things.ownershipClaimId }) },
  'desk.verifyClaim': { ...decision(), form: ({ things }) => ({ kasus: things.claimId }) },
  'desk.askPaper': { ...decision(), form: ({ things }) => ({ kasus: things.claimId, ...claimWords }) },
  'desk.refuseClaim': { ...decision(), form: ({ things }) => ({ kasus: things.claimId, ...claimWords }) },
  'desk.revokeClaim': { ...decision(), form: ({ things }) => ({ kasus: things.stampId, ...claimWords }) },
  'desk.settleFile': { ...decision(), form: ({ things }) => ({ usaha: things.sellerId }) },
  'desk.upholdReport': { ...decision(), form: ({ things }) => ({ kasus: things.reportId, kata: 'Sudah dilihat.' }) },
  'desk.dismissReport': { ...decision(), form: ({ things }) => ({ kasus: things.reportId, kata: 'Sudah dilihat.' }) },
  'desk.reviewThing': act({ ditinjau: 'ya' }),
  'desk.suspendThing': act({ alasan: 'text', kata: 'Tulis dengan huruf biasa.' }),
  'desk.restoreThing': {
    ...act(),
    prepare: (services, { productId }) =>
      suspend(services, 'operator', { entity: 'product', id: productId, reason: 'text', note: 'Diperiksa.' }),
  },
  'desk.raiseSeller': { ...decision(), form: ({ things }) => ({ tentang: `maker/${things.sellerId}` }) },
  'desk.mergeThings': {
    ...decision(),
    form: ({ things: { productId, draftId } }) => ({
      ...{ tentang: `product/${productId}`, kembar: draftId, tetap: productId, yakin: 'ya' },
    }),
  },
  'desk.liftFreeze': {
    form: () => ({ penyata: 'Kurator Uji' }),
    gets: ofBoth(row({ admin: 'not-frozen' }, 'not-allowed', signIn)),
  },
};

function staffGet(outcome: string): Partial<Row> {
  return { assistant: outcome, curator: outcome, 'curator elsewhere': outcome, admin: outcome };
}

/** About a product, by whoever decides. */
function act(words: Record<string, string> = {}): ActionEntry {
  return { ...decision(), form: ({ things }) => ({ tentang: `product/${things.productId}`, ...words }) };
}

/** Who decides: a curator of the region, or an admin. */
function decision(words: Record<string, string> = {}): ActionEntry {
  return {
    form: ({ things }) => ({ kasus: things.submissionId, ...words }),
    gets: ofBoth(row({ curator: 'done', admin: 'done' }, 'not-found', signIn)),
  };
}
