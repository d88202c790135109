import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import type { ClaimNews } from '#domain/claim/decided-claim.ts';
import { ownClaimState } from '#domain/claim/own-claim.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { askPaper } from '#domain/moderation/ask-paper.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { revokeClaim } from '#domain/moderation/revoke-claim.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { addEvidence } from '#domain/studio/add-evidence.ts';
import { findClaims } from '#domain/studio/find-claims.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { submitClaim } from '#domain/studio/submit-claim.ts';
import { aClaimWithPaper, aPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findCase } from './find-case.ts';
import { findQueue } from './find-queue.ts';
import { tellClaims } from './tell-claims.ts';

let database: OpenDatabase;
let owner: Actor;
let makerId: string;
let curator: Actor;
let elsewhere: Actor;
const storage = keptFiles();
const on = (day: string) => ({ ...studioServices(database.db, new Date(`${day}T03:00:00Z`)), storage });
const today = '2026-03-02';
const words = { reason: 'unreadable', note: 'Fotonya buram.' };

beforeAll(async () => {
  database = await openTestDatabase();
  owner = await anAccount(database.db);
  makerId = await aMaker(database.db, owner);
  curator = await anAccount(database.db, 'curator', '53');
  elsewhere = await anAccount(database.db, 'curator', '31');
});
afterAll(() => closeTold(database));

const waiting = async (actor: Actor) =>
  mustSucceed(await findQueue(on(today), actor, { kind: 'claim' })).waiting.map(({ id, since }) => [
    id,
    since.toISOString().slice(0, 10),
  ]);
async function tell(send: (mail: Mail) => Promise<void> = async () => undefined): Promise<ClaimNews[]> {
  const told: ClaimNews[] = [];
  const mailer = { send: (mail: Mail) => send(mail) };
  const compose = (news: ClaimNews) => {
    told.push(news);
    return { subject: news.state, text: news.id };
  };
  await tellClaims({ ...on(today), mailer }, compose);
  return told;
}

test('a claim waits in its region from its first paper on, and again from the one that was asked for', async () => {
  const productId = await aProduct(database.db, makerId);
  const typed = { subject: { productId }, type: 'pirt', number: '2063273010123-27' };
  const { claimId } = mustSucceed(await submitClaim(on('2026-02-01'), owner, typed));
  const add = async (day: string) => mustSucceed(await addEvidence(on(day), owner, { claimId, bytes: aPaper }));
  const state = async () =>
    mustSucceed(await findClaims(on(today), owner, { productId })).map((claim) => ownClaimState(claim, today));
  expect(await waiting(curator)).toEqual([]);
  await add('2026-02-03');
  await add('2026-02-05');
  expect([await waiting(curator), await waiting(elsewhere)]).toEqual([[[claimId, '2026-02-03']], []]);

  expect(await askPaper(on(today), curator, { claimId, reason: '', note: 'Foto.' })).toMatchObject({
    refusal: { code: 'reason-required' },
  });
  mustSucceed(await askPaper(on(today), curator, { claimId, ...words }));
  expect([await waiting(curator), await state()]).toEqual([[], ['asked']]);
  expect(await askPaper(on(today), curator, { claimId, ...words })).toMatchObject({ refusal: { code: 'no-evidence' } });
  await add('2026-03-01');
  expect([await waiting(curator), await state()]).toEqual([[[claimId, '2026-03-01']], ['waiting']]);
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '' }));
  expect([await waiting(curator), await state()]).toEqual([[], ['in-force']]);
});

test('a case shows the claim with its papers and the other claims beside it, to curators of its region alone', async () => {
  const productId = await aProduct(database.db, makerId);
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId });
  const halal = await aClaimWithPaper(on(today), owner, { productId }, ['halal', 'ID32110000123456789']);
  const shown = mustSucceed(await findCase(on(today), curator, claimId));
  expect(shown).toMatchObject({ kind: 'claim', takenBy: curator.userId, product: { id: productId } });
  expect(shown.claim?.evidence).toHaveLength(1);
  expect(shown.claims.map(({ id }) => id)).toEqual([halal.claimId]);
  for (const stranger of [elsewhere, owner, await anAccount(database.db, 'duta', '53')])
    expect(await findCase(on(today), stranger, claimId)).toMatchObject({ refusal: { code: 'not-found' } });
});

test('an import mark that stands keeps a product from becoming "dibuat", in the studio and at the desk', async () => {
  const productId = await aProduct(database.db, makerId, { origin: 'dikemas' });
  const ml: [string, string] = ['bpom', 'ML 240935001200'];
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId }, ml);
  const made = () => saveProduct(on(today), owner, { productId, version: 99, fields: { origin: 'dibuat' } });
  const contradiction = { refusal: { fields: [{ field: 'origin', code: 'import-contradicts' }] } };
  expect(await made()).toMatchObject(contradiction);
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '2030-01-01' }));
  expect(await made()).toMatchObject(contradiction);
  mustSucceed(
    await saveProduct(on(today), owner, { productId, version: 99, fields: { origin: 'dirancang', name: 'Kopi baru' } }),
  );
  const [sent] = mustSucceed(await submitProduct(on(today), owner, { productId })).submissions;
  const corrections = { origin: 'dibuat' };
  const approved = await approveSubmission(on(today), curator, { submissionId: sent?.id ?? '', corrections });
  expect(approved).toMatchObject({ refusal: { code: 'import-contradicts' } });
  mustSucceed(await revokeClaim(on(today), curator, { claimId, ...words }));
  mustSucceed(await approveSubmission(on(today), curator, { submissionId: sent?.id ?? '', corrections }));
});

test('an owner is told once of each decision, by the last that stands; an outage is due again', async () => {
  await tell();
  const productId = await aProduct(database.db, makerId, { name: 'Kopi Surat Uji' });
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId });
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '' }));
  await expect(tell(() => Promise.reject(new Error('the mail server is down')))).rejects.toThrow('down');
  const [news] = await tell();
  expect(news).toMatchObject({ id: claimId, state: 'verified', validUntil: '2027-12-31', reason: null, note: null });
  expect(news?.product).toEqual({ id: productId, name: 'Kopi Surat Uji' });
  expect(await tell()).toEqual([]);
  mustSucceed(await revokeClaim(on(today), curator, { claimId, ...words }));
  expect(await tell()).toMatchObject([{ id: claimId, state: 'revoked', ...words }]);

  const refused = await aClaimWithPaper(on(today), owner, { productId }, ['halal', 'ID32110000123456789']);
  mustSucceed(await refuseClaim(on(today), curator, { claimId: refused.claimId, ...words }));
  const gone = new MailRefused('no such mailbox');
  expect(await tell(() => Promise.reject(gone))).toMatchObject([{ state: 'refused' }]);
  expect(await tell()).toEqual([]);
});
