import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { claimState } from '#domain/claim/claim.ts';
import { findRegisteredClaim, listProductClaims } from '#domain/claim/claim-store.ts';
import { ownClaimState } from '#domain/claim/own-claim.ts';
import { listOpenClaims } from '#domain/claim/own-claim-store.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { revokeClaim } from '#domain/moderation/revoke-claim.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { recordEndedClaims } from '#domain/search/ended-claims-store.ts';
import { aClaimWithPaper, aPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  studioServices,
} from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { addEvidence } from './add-evidence.ts';
import { findClaims } from './find-claims.ts';
import { readEvidence } from './read-evidence.ts';
import { submitClaim } from './submit-claim.ts';
import { withdrawClaim } from './withdraw-claim.ts';

let database: OpenDatabase;
let owner: Actor;
let makerId: string;
let curator: Actor;
const storage = keptFiles();
const on = (day: string) => ({ ...studioServices(database.db, new Date(`${day}T03:00:00Z`)), storage });
const today = '2026-03-02';
beforeAll(async () => {
  database = await openTestDatabase();
  owner = await anAccount(database.db);
  makerId = await aMaker(database.db, owner);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const product = () => aProduct(database.db, makerId);
/** What the page of a product says of its claims on a day. */
async function stampsOf(productId: string, day: string) {
  const claims = await listProductClaims(database.db, productId, makerId);
  return claims.map((claim) => `${claim.type} ${claimState(claim, jakartaDay(on(day).now()))}`);
}
async function stateOf(productId: string, day = today) {
  const claims = mustSucceed(await findClaims(on(day), owner, { productId }));
  return claims.map((claim) => ownClaimState(claim, day));
}
const endedBy = (day: string) => recordEndedClaims(database.db, { ...on(day), now: on(day).now() });
const searchVersion = async (id: string) => (await readSearchState(database.db, 'product', id)).search ?? 0;

test('a P-IRT goes from its typed number over its paper to a stamp, and ends with its year', async () => {
  const productId = await product();
  const typed = { subject: { productId }, type: 'pirt', number: 'P-IRT 206 3273 01 0123 27' };
  const { claimId } = mustSucceed(await submitClaim(on(today), owner, typed));
  expect([await stateOf(productId), await stampsOf(productId, today)]).toEqual([['unproven'], []]);
  expect(await verifyClaim(on(today), curator, { claimId, validUntil: '' })).toMatchObject({
    refusal: { code: 'no-evidence' },
  });
  mustSucceed(await addEvidence(on(today), owner, { claimId, bytes: aPaper }));
  expect([await stateOf(productId), await stampsOf(productId, today)]).toEqual([['waiting'], []]);
  expect((await listOpenClaims(database.db, 99)).map(({ id }) => id)).toContain(claimId);

  const before = await searchVersion(productId);
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '' }));
  expect(await stampsOf(productId, today)).toEqual(['pirt in-force']);
  expect(await searchVersion(productId)).toBe(before + 1);
  const registered = await findRegisteredClaim(database.db, claimId);
  expect(registered?.claim).toMatchObject({
    number: '2063273010123-27',
    verifiedBy: 'Kurator Nusa Tenggara Timur',
    validUntil: '2027-12-31',
  });
  expect(registered).toMatchObject({ product: { id: productId }, maker: { id: makerId } });

  expect(await stampsOf(productId, '2027-11-15')).toEqual(['pirt expiring']);
  expect(await stampsOf(productId, '2027-12-31')).toEqual(['pirt expiring']);
  expect(await stampsOf(productId, '2028-01-01')).toEqual(['pirt expired']);
  expect(await endedBy('2027-12-31')).toBe(0);
  expect(await searchVersion(productId)).toBe(before + 1);
  expect(await endedBy('2028-01-01')).toBe(1);
  expect(await searchVersion(productId)).toBe(before + 2);
});

test('a halal certificate never ends, and a decree is told from it', async () => {
  const productId = await product();
  const decree = await submitClaim(on(today), owner, { subject: { productId }, type: 'halal', number: 'KH 12/2024' });
  expect(decree).toMatchObject({ refusal: { code: 'invalid', fields: [{ field: 'number', code: 'halal-decree' }] } });
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId }, ['halal', 'ID32110000123456789']);
  expect(await verifyClaim(on(today), curator, { claimId, validUntil: '2030-01-01' })).toMatchObject({
    refusal: { fields: [{ field: 'validUntil', code: 'never-ends' }] },
  });
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '' }));
  expect(await stampsOf(productId, '2099-01-01')).toEqual(['halal in-force']);
});

test.each([
  ['bpom', 'MD240935001200', '', 'required'],
  ['bpom', 'MD240935001200', '2026-02-30', 'date-unreadable'],
  ['bpom', 'MD240935001200', '2026-03-01', 'already-ended'],
  ['bpom', 'MD240935001200', '2031-01-01', null],
  ['pirt', '2063273010123-27', '2028-01-01', 'after-number'],
  ['pirt', '2063273010123-27', '2027-05-01', null],
  ['pirt', '206327301012', '', 'required'],
  ['sni', 'SNI ISO 9626:2018', '', null],
])('%s %s verified until "%s" is refused as %s', async (type, number, validUntil, code) => {
  const productId = await product();
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId }, [type, number]);
  const outcome = await verifyClaim(on(today), curator, { claimId, validUntil });
  if (code === null) expect(outcome).toMatchObject({ ok: true, value: { validUntil: validUntil || null } });
  else expect(outcome).toMatchObject({ refusal: { code: 'invalid', fields: [{ field: 'validUntil', code }] } });
});

test('ML contradicts "dibuat", when it is typed and when it is verified', async () => {
  const made = await product();
  const typed = (productId: string) => ({ subject: { productId }, type: 'bpom', number: 'ML 240935001200' });
  expect(await submitClaim(on(today), owner, typed(made))).toMatchObject({
    refusal: { fields: [{ code: 'import-contradicts' }] },
  });
  const packed = await aProduct(database.db, makerId, { origin: 'dikemas' });
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId: packed }, ['bpom', 'ML 240935001200']);
  expect(await verifyClaim(on(today), curator, { claimId, validUntil: '2030-01-01' })).toMatchObject({ ok: true });
});

test('what was decided is decided: a second decision is told the first, and a revoked stamp is gone at once', async () => {
  const productId = await product();
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId });
  const note = 'Nomornya tidak ada di daftar dinas.';
  expect(await revokeClaim(on(today), curator, { claimId, reason: 'number', note })).toMatchObject({
    refusal: { code: 'not-verified' },
  });
  mustSucceed(await verifyClaim(on(today), curator, { claimId, validUntil: '' }));
  expect(await refuseClaim(on(today), curator, { claimId, reason: 'number', note })).toMatchObject({
    refusal: { code: 'not-open', state: 'verified' },
  });
  const before = await searchVersion(productId);
  mustSucceed(await revokeClaim(on(today), curator, { claimId, reason: 'number', note }));
  expect([await stampsOf(productId, today), await searchVersion(productId)]).toEqual([['pirt revoked'], before + 1]);
  expect(await verifyClaim(on(today), curator, { claimId, validUntil: '' })).toMatchObject({
    refusal: { code: 'not-open', state: 'revoked' },
  });
  const acts = await listActs(database.db, makerId, { limit: 99 });
  const own = acts.filter(({ subjectId }) => subjectId === claimId).map(({ action }) => action);
  expect(own.toSorted()).toEqual(['claim.revoked', 'claim.submit', 'claim.verified']);
});

test('a refused claim is never public; its maker reads why, clears it away with its paper, and may claim again', async () => {
  const productId = await product();
  const { claimId, evidenceId } = await aClaimWithPaper(on(today), owner, { productId });
  expect(await refuseClaim(on(today), curator, { claimId, reason: 'unreadable', note: ' ' })).toMatchObject({
    refusal: { code: 'note-required' },
  });
  mustSucceed(await refuseClaim(on(today), curator, { claimId, reason: 'unreadable', note: 'Fotonya tidak terbaca.' }));
  expect([await stateOf(productId), await stampsOf(productId, today)]).toEqual([['refused'], []]);
  expect(await findRegisteredClaim(database.db, claimId)).toBeNull();
  expect(await addEvidence(on(today), owner, { claimId, bytes: aPaper })).toMatchObject({
    refusal: { code: 'not-open' },
  });
  mustSucceed(await withdrawClaim(on(today), owner, { claimId }));
  expect([await stateOf(productId), storage.files.has(`bukti/${evidenceId}`)]).toEqual([[], false]);
  await aClaimWithPaper(on(today), owner, { productId });
  const again = { subject: { productId }, type: 'pirt', number: '2063273010123-28' };
  expect(await submitClaim(on(today), owner, again)).toMatchObject({ refusal: { code: 'claim-open' } });
});

test('a paper is a PDF or a picture by its bytes, of ten megabytes at most, and five at most', async () => {
  const productId = await product();
  const { claimId } = await aClaimWithPaper(on(today), owner, { productId });
  const add = async (bytes: Uint8Array) => {
    const outcome = await addEvidence(on(today), owner, { claimId, bytes });
    return outcome.ok ? 'kept' : outcome.refusal.code === 'invalid' ? outcome.refusal.fields[0]?.code : outcome.refusal;
  };
  const files = storage.files.size;
  expect(await add(new Uint8Array())).toBe('required');
  expect(await add(Buffer.from('<html><script>1</script>'))).toBe('file-type');
  expect(await add(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('file-type');
  expect(await add(Buffer.concat([aPaper, Buffer.alloc(10_000_000)]))).toBe('file-too-large');
  const heads = ['\u00ff\u00d8\u00ff', '\u0089PNG\r\n\u001a\n', 'RIFF0000WEBP', '%PDF-1.4'];
  for (const head of heads) expect(await add(Buffer.from(head, 'latin1'))).toBe('kept');
  expect(await add(aPaper)).toBe('too-many');
  expect(storage.files.size - files).toBe(4);
});

test('a paper is for who may edit its maker and for the curators of its region', async () => {
  const productId = await product();
  const { evidenceId } = await aClaimWithPaper(on(today), owner, { productId });
  const seenBy = async (actor: Actor) => (await readEvidence(on(today), actor, evidenceId)).ok;
  const others = [await anAccount(database.db), await anAccount(database.db, 'duta', '53')];
  const staff = [await anAccount(database.db, 'curator', '31'), await anAccount(database.db, 'admin')];
  const seen = await Promise.all([owner, curator, ...others, ...staff].map(seenBy));
  expect(seen).toEqual([true, true, false, false, false, true]);
  expect(mustSucceed(await readEvidence(on(today), owner, evidenceId))).toMatchObject({
    contentType: 'application/pdf',
  });
});

test('a business has claims of its own kinds, and nobody decides about their own', async () => {
  const nib = { subject: { makerId }, type: 'nib', number: '8120 0012 3456 7' };
  expect(await submitClaim(on(today), owner, { ...nib, type: 'pirt' })).toMatchObject({
    refusal: { fields: [{ field: 'type', code: 'unknown-claim-type' }] },
  });
  const own = await anAccount(database.db, 'curator', '53');
  const ownMaker = await aMaker(database.db, own);
  const { claimId } = await aClaimWithPaper(on(today), own, { makerId: ownMaker }, ['nib', nib.number]);
  expect(await verifyClaim(on(today), own, { claimId, validUntil: '' })).toMatchObject({ refusal: { code: 'own' } });
  mustSucceed(await verifyClaim(on(today), 'operator', { claimId, validUntil: '' }));
  const registered = await findRegisteredClaim(database.db, claimId);
  expect(registered).toMatchObject({ product: null, claim: { verifiedBy: 'Pengelola katalog', validUntil: null } });
});
