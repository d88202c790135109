import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { suspend } from '#domain/desk/suspend.ts';
import { attesterKey, freezingReports } from '#domain/moderation/attester.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submissions } from '#domain/moderation/submission-table.ts';
import type { Services } from '#domain/services.ts';
import { correctionName } from '#ui/desk/correction.ts';
import { categoryField, placeField, sharedField } from '#ui/desk/guess-form.ts';
import { studioNow } from '../../support/studio.ts';
import type { Things } from '../../support/visited-things.ts';
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
  'desk.keepSample': { ...decision(), prepare: drawSample },
  'desk.revertSample': { ...decision({ alasan: 'text', kata: 'Tulis dengan huruf biasa.' }), prepare: drawSample },
  'desk.acceptClaim': { ...decision(), form: ({ things }) => ({ kasus: things.ownershipClaimId }) },
  'desk.declineClaim': { ...decision(), form: ({ things }) => ({ kasus: things.ownershipClaimId }) },
  'desk.verifyClaim': { ...decision(), form: ({ things }) => ({ kasus: things.claimId }) },
  'desk.askPaper': { ...decision(), form: ({ things }) => ({ kasus: things.claimId, ...claimWords }) },
  'desk.refuseClaim': { ...decision(), form: ({ things }) => ({ kasus: things.claimId, ...claimWords }) },
  'desk.revokeClaim': { ...decision(), form: ({ things }) => ({ kasus: things.stampId, ...claimWords }) },
  'desk.settleGuesses': {
    ...decision(),
    form: ({ things: { guessId, guessedId } }) => ({
      ...{ kasus: guessId, [categoryField(guessedId)]: 'kopi', [sharedField(guessedId)]: '53.11' },
      ...{ [placeField('53.11')]: '53.08' },
    }),
  },
  'desk.proposeSynonyms': {
    form: ({ things: { word } }) => ({ terms: `${word} tiga, ${word} empat` }),
    gets: ofBoth(row(staffGet('done'), 'not-found', signIn)),
  },
  'desk.approveSynonyms': ofNation(({ word }) => ({ [correctionName('terms')]: `${word} satu, ${word} lima` })),
  'desk.refuseSynonyms': ofNation(() => ({ alasan: 'worse', kata: 'Artinya lain.' })),
  'desk.correctReported': { ...decision(), form: ({ things }) => ({ kasus: things.reportId, kata: 'Sudah dilihat.' }) },
  'desk.removeReported': {
    ...decision(),
    prepare: takeDown,
    form: ({ things }) => ({ kasus: things.reportId, kata: 'Sudah dilihat.' }),
  },
  'desk.keepReported': { ...decision(), form: ({ things }) => ({ kasus: things.reportId, kata: 'Sudah dilihat.' }) },
  'desk.reviewThing': act({ ditinjau: 'ya' }),
  'desk.suspendThing': act({ alasan: 'text', kata: 'Tulis dengan huruf biasa.' }),
  'desk.restoreThing': { ...act(), prepare: takeDown },
  'desk.raiseSeller': { ...decision(), form: ({ things }) => ({ tentang: `maker/${things.sellerId}` }) },
  'desk.mergeThings': {
    ...decision(),
    form: ({ things: { productId, draftId } }) => ({
      ...{ tentang: `product/${productId}`, kembar: draftId, tetap: productId, yakin: 'ya' },
    }),
  },
  'desk.liftFreeze': {
    prepare: freeze,
    form: ({ things }) => ({ penyata: attesterOf(things) }),
    gets: ofBoth(row({ admin: 'done' }, 'not-allowed', signIn)),
  },
};

function staffGet(outcome: string): Partial<Row> {
  return { assistant: outcome, curator: outcome, 'curator elsewhere': outcome, admin: outcome };
}

/** About equal terms, which no region decides alone. */
function ofNation(words: (things: Things) => Record<string, string>): ActionEntry {
  return {
    form: ({ things }) => ({ kasus: things.proposalId, ...words(things) }),
    gets: ofBoth(row({ admin: 'done' }, 'not-found', signIn)),
  };
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

/** As if it had been public at once, and drawn. */
function drawSample({ db }: Services, { submissionId }: Things) {
  const drawn = { state: 'approved', byTrust: true, sample: 'open', decidedAt: studioNow } as const;
  return db.update(submissions).set(drawn).where(eq(submissions.id, submissionId));
}

function takeDown(services: Services, { productId }: Things) {
  return suspend(services, 'operator', { entity: 'product', id: productId, reason: 'text', note: 'Diperiksa.' });
}

export function attesterOf({ makerId }: Things): string {
  return `Penyata ${makerId}`;
}

async function freeze({ db }: Services, things: Things): Promise<void> {
  const about = { kind: 'report', reason: 'not-local', subject: 'product', subjectId: things.productId } as const;
  const said = { message: 'Buatan luar negeri.', state: 'closed', finding: 'corrected', answer: 'Benar.' } as const;
  const dates = { createdAt: studioNow, decidedAt: studioNow };
  const attesters = [attesterKey(attesterOf(things))];
  const row = () => ({ id: randomUUID(), ...about, ...said, ...dates, attesters, toldAt: studioNow });
  await db.insert(reports).values(Array.from({ length: freezingReports }, row));
}
