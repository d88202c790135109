import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { decideEndorsement } from '#domain/duta/decide-endorsement.ts';
import { withdrawEndorsement } from '#domain/duta/withdraw-endorsement.ts';
import { shopGuesses } from '#domain/maker/guess-table.ts';
import { askPaper } from '#domain/moderation/ask-paper.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submissions } from '#domain/moderation/submission-table.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { addEvidence } from '#domain/studio/add-evidence.ts';
import { decideClaim } from '#domain/studio/decide-claim.ts';
import { aClaimWithPaper, aPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { decideReport } from './decide-report.ts';
import { decideSample } from './decide-sample.ts';
import { findDeskFigures } from './find-desk-figures.ts';
import { settleGuesses } from './settle-guesses.ts';

let database: OpenDatabase;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const note = 'Uji.';
const ago = (hours: number) => new Date(studioNow.getTime() - hours * 3_600_000);
const at = (hours: number) => ({ ...studioServices(database.db, ago(hours)), storage: keptFiles() });
const aShop = () => aMaker(database.db, null, { role: 'seller' });
const pace = async (kind: string, actor = curator) =>
  mustSucceed(await findDeskFigures(at(0), actor)).desk.byKind.find((found) => found.kind === kind);

test('a certificate counts by each look at its papers, from the first of them on', async () => {
  const owner = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, owner));
  const { claimId } = await aClaimWithPaper(at(10), owner, { productId });
  mustSucceed(await askPaper(at(8), curator, { claimId, reason: 'unreadable', note }));
  mustSucceed(await addEvidence(at(6), owner, { claimId, bytes: aPaper }));
  mustSucceed(await verifyClaim(at(0), curator, { claimId, validUntil: '' }));
  expect(await pace('claim')).toEqual({ kind: 'claim', decided: 2, medianHours: 4 });
});

test('an endorsement counts when a curator decides it, and not when it is taken back', async () => {
  const services = dutaServices(database.db, ago(5));
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  const slug = `produk-${await aProduct(database.db, await aMaker(database.db, null))}`;
  const endorsementId = await anEndorsement(services, { staff, curator: null, dutaId, slug });
  mustSucceed(await decideEndorsement(at(2), curator, { endorsementId, decision: 'public' }));
  mustSucceed(await withdrawEndorsement(at(0), staff, { endorsementId }));
  expect(await pace('endorsement')).toEqual({ kind: 'endorsement', decided: 1, medianHours: 3 });
});

test('reports and “Ini usaha saya” count from when they were sent', async () => {
  const claimant = await anAccount(database.db);
  const about = { subject: 'maker', subjectId: await aShop(), state: 'open', message: note } as const;
  const [claimId, reportId] = [randomUUID(), randomUUID()];
  await database.db.insert(reports).values([
    { id: reportId, kind: 'report', reason: 'other', ...about, createdAt: ago(9) },
    { id: claimId, kind: 'ownership', reason: 'ownership', ...about, userId: claimant.userId, createdAt: ago(7) },
  ]);
  mustSucceed(await decideReport(at(0), curator, { reportId, finding: 'kept', answer: 'Tidak.' }));
  mustSucceed(await decideClaim(at(0), curator, { claimId, isAccepted: true }));
  expect([await pace('report'), await pace('ownership')]).toEqual([
    { kind: 'report', decided: 1, medianHours: 9 },
    { kind: 'ownership', decided: 1, medianHours: 7 },
  ]);
});

test('a change that went public by trust counts when somebody looks at it', async () => {
  const makerId = await aMaker(database.db, null);
  const submissionId = randomUUID();
  const change = { entity: 'maker', entityId: makerId, makerId, kind: 'changed', changes: {}, baseVersion: 1 } as const;
  const trusted = { state: 'approved', byTrust: true, submittedAt: ago(20), decidedAt: ago(20) } as const;
  await database.db.insert(submissions).values([
    { id: submissionId, ...change, ...trusted, sample: 'open' },
    { id: randomUUID(), ...change, ...trusted },
  ]);
  expect(await pace('maker-changed')).toBeUndefined();
  mustSucceed(await decideSample(at(0), curator, { submissionId, isKept: false, reason: 'text', note }));
  expect(await pace('sample')).toEqual({ kind: 'sample', decided: 1, medianHours: 20 });
  expect(await pace('maker-changed')).toBeUndefined();
});

test('what a file left open counts once a curator settled all of it', async () => {
  const guess = { makerId: await aShop(), since: ago(30) };
  await database.db.insert(shopGuesses).values([
    { id: 'tetap', ...guess },
    { id: 'sendiri', ...guess, settledAt: ago(1) },
  ]);
  mustSucceed(await settleGuesses(at(0), curator, { guessId: 'tetap', settlements: [] }));
  expect(await pace('guess')).toEqual({ kind: 'guess', decided: 1, medianHours: 30 });
});

test('a region counts its own, the country all; reasons of certificates stand by themselves', async () => {
  const elsewhere = await anAccount(database.db, 'curator', '31');
  expect(mustSucceed(await findDeskFigures(at(0), elsewhere)).desk.decided).toBe(0);
  const { desk } = mustSucceed(await findDeskFigures(at(0), await anAccount(database.db, 'admin')));
  expect(desk.decided).toBe(7);
  expect(desk.reasons).toEqual([
    { of: 'claim', reason: 'unreadable', count: 1 },
    { of: 'other', reason: 'text', count: 1 },
  ]);
});
