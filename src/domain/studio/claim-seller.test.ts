import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findOwned } from '#domain/maker/maker-owner-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findClaimable, listOpenClaims } from '#domain/moderation/ownership-store.ts';
import { listOpenReports } from '#domain/moderation/report-store.ts';
import { submitReport } from '#domain/moderation/submit-report.ts';
import { plainText } from '#domain/plain-text.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { hostileTexts, trickSigns } from '../../../tests/support/hostile-texts.ts';
import { aMaker, anAccount, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { assistMaker } from './assist-maker.ts';
import { claimSeller } from './claim-seller.ts';
import { decideClaim } from './decide-claim.ts';
import { saveMaker } from './save-maker.ts';

const open = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };
const spent = { consume: async () => ({ ok: false, retryAfterSeconds: 60 }) };
const proof = 'Nama di toko Tokopedia itu nama saya, hubungi 0812 3456 7890.';
let database: OpenDatabase;
let services: ReturnType<typeof studioServices> & { limits: { report: typeof open } };
beforeAll(async () => {
  database = await openTestDatabase();
  services = { ...studioServices(database.db), limits: { report: open } };
});
afterAll(() => closeTold(database));

async function aSeller(overrides = {}) {
  const makerId = await aMaker(database.db, null, { role: 'seller', ...overrides });
  return { makerId, page: () => findPublishedMaker(database.db, `pembuat-${makerId}`) };
}

test('an imported seller that is claimed stays as it is until a curator agrees; then it belongs to the account and makes', async () => {
  const { makerId, page } = await aSeller();
  const actor = await anAccount(database.db);
  const curator = await anAccount(database.db, 'curator', '53');
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof }));
  expect(await page()).toMatchObject({ role: 'seller' });
  expect(await claimSeller(services, actor, { makerId, proof })).toEqual({
    ok: false,
    refusal: { code: 'already-claimed' },
  });
  const elsewhere = await anAccount(database.db, 'curator', '31');
  expect(await decideClaim(services, elsewhere, { claimId, isAccepted: true })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  mustSucceed(await decideClaim(services, curator, { claimId, isAccepted: true }));
  expect(await page()).toMatchObject({ role: 'maker' });
  expect(await findOwned(database.db, makerId)).toMatchObject({ ownerId: actor.userId });
  mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { summary: 'Milik saya' } }));
  expect(await decideClaim(services, curator, { claimId, isAccepted: true })).toMatchObject({ ok: false });
  const late = await anAccount(database.db);
  expect(await claimSeller(services, late, { makerId, proof })).toEqual({
    ok: false,
    refusal: { code: 'already-owned' },
  });
});

test('claims that wait are listed with their proof and who says so; a visitor’s message is not among them', async () => {
  const { makerId } = await aSeller({ name: 'Toko Daftar (contoh)' });
  const actor = await anAccount(database.db);
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof }));
  const report = { id: crypto.randomUUID(), subject: 'maker', subjectId: makerId, reason: 'ownership' } as const;
  const visitor = { message: 'Ini toko saya', contact: null, clientAddress: '203.0.113.9' };
  mustSucceed(await submitReport(services, { ...report, ...visitor }));
  const listed = async () => (await listOpenClaims(database.db, 50)).filter((claim) => claim.makerId === makerId);
  const email = `${actor.userId}@surel.example`;
  expect(await listed()).toMatchObject([{ id: claimId, name: 'Toko Daftar (contoh)', proof, email }]);
  mustSucceed(await decideClaim(services, 'operator', { claimId, isAccepted: false }));
  expect(await listed()).toEqual([]);
});

test('what may be claimed is found by its address, hidden or owned too; no draft and no sample', async () => {
  const claimable = (makerId: string) => findClaimable(database.db, `pembuat-${makerId}`);
  const hidden = await aSeller({ state: 'hidden', hiddenReason: 'uji' });
  expect(await claimable(hidden.makerId)).toMatchObject({ id: hidden.makerId, state: 'hidden', ownerId: null });
  const owner = await anAccount(database.db);
  expect(await claimable(await aMaker(database.db, owner))).toMatchObject({ ownerId: owner.userId });
  for (const overrides of [{ sample: true }, { state: 'draft' as const }]) {
    expect(await claimable((await aSeller(overrides)).makerId)).toBeNull();
  }
});

test('a refused claim changes nothing, and may be made again', async () => {
  const { makerId } = await aSeller();
  const actor = await anAccount(database.db);
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof }));
  mustSucceed(await decideClaim(services, 'operator', { claimId, isAccepted: false }));
  expect(await findOwned(database.db, makerId)).toMatchObject({ ownerId: null });
  mustSucceed(await claimSeller(services, actor, { makerId, proof }));
});

test('a seller that a visitor’s claim had hidden is public again once its owner is known', async () => {
  const { makerId, page } = await aSeller();
  const report = { id: crypto.randomUUID(), subject: 'maker', subjectId: makerId, reason: 'ownership' } as const;
  const visitor = { message: 'Ini toko saya', contact: null, clientAddress: '203.0.113.9' };
  mustSucceed(await submitReport(services, { ...report, ...visitor }));
  expect(await page()).toBeNull();
  const actor = await anAccount(database.db);
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof }));
  mustSucceed(await decideClaim(services, 'operator', { claimId, isAccepted: true }));
  expect(await page()).toMatchObject({ role: 'maker' });
});

test.each([
  ['', 'required'],
  ['milik saya', 'too-short'],
  ['a'.repeat(1_001), 'too-long'],
  ['NIK saya 3201010101900001, ini usaha saya', 'citizen-number'],
])('the proof %j is refused: %s', async (typed, code) => {
  const { makerId } = await aSeller();
  const outcome = await claimSeller(services, await anAccount(database.db), { makerId, proof: typed });
  expect(outcome).toMatchObject({ refusal: { code: 'invalid', fields: [{ field: 'proof', code }] } });
});

test('neither a sample nor a draft can be claimed, and nobody claims too often', async () => {
  const actor = await anAccount(database.db);
  for (const overrides of [{ sample: true }, { state: 'draft' as const }]) {
    const { makerId } = await aSeller(overrides);
    expect(await claimSeller(services, actor, { makerId, proof })).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    });
  }
  const { makerId } = await aSeller();
  const often = { ...services, limits: { report: spent } };
  expect(await claimSeller(often, actor, { makerId, proof })).toMatchObject({
    refusal: { code: 'too-many', retryAfterSeconds: 60 },
  });
});

test('a curator sets a maker up for somebody in their region, which the log says of every act', async () => {
  const curator = await anAccount(database.db, 'curator', '53');
  const typed = { name: 'Tenun Bu Ani (contoh)', provinceCode: '', regencyCode: '53.08' };
  const { makerId, version } = mustSucceed(await assistMaker(services, curator, typed));
  mustSucceed(await saveMaker(services, curator, { makerId, version, fields: { summary: 'Tenun' } }));
  const acts = await listActs(database.db, makerId, { limit: 5 });
  expect(acts.map(({ action, onBehalf }) => `${action} ${onBehalf}`).toSorted()).toEqual([
    'maker.assist true',
    'maker.save true',
  ]);
  expect(await assistMaker(services, curator, { ...typed, regencyCode: '32.05' })).toEqual({
    ...{ ok: false, refusal: { code: 'other-region' } },
  });
  expect(await assistMaker(services, await anAccount(database.db), typed)).toEqual({
    ...{ ok: false, refusal: { code: 'not-allowed' } },
  });
});

test.each(Object.entries(hostileTexts))('a proof is kept as it is read: %s', async (_, text) => {
  const { makerId } = await aSeller();
  const typed = `Bukti toko ini milik saya: ${text}`;
  const actor = await anAccount(database.db);
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof: typed }));
  const kept = (await listOpenReports(database.db)).find(({ id }) => id === claimId)?.message ?? '';
  expect(trickSigns.test(kept)).toBe(false);
  expect(kept).toBe(plainText(typed));
});
