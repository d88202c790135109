import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { auditLog } from '#domain/account/account-table.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { isFrozen } from '#domain/moderation/attester-store.ts';
import type { ReportFinding, ReportReason } from '#domain/moderation/report.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submitReport } from '#domain/moderation/submit-report.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aFile, runIntake } from '../../../tests/support/intake.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { decideReport } from './decide-report.ts';
import { findReportAnswer } from './decided-report-store.ts';
import { liftFreeze } from './lift-freeze.ts';
import { suspend } from './suspend.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const limits = { report: { consume: async () => ({ ok: true as const, retryAfterSeconds: 0 }) } };

async function aReport(subjectId: string, reason: ReportReason | 'ownership' = 'not-local', subject = 'product') {
  const id = randomUUID();
  const message = 'Labelnya menyebut negara lain.';
  const said = { id, subject: subject as 'product' | 'maker', subjectId, reason, message, contact: 'a@surel.example' };
  mustSucceed(await submitReport({ ...services, limits }, { ...said, clientAddress: '203.0.113.9' }));
  return id;
}
const aRow = aFile([
  ['Nama Produk', 'Harga'],
  ['Keripik', '10000'],
]);
const decide = (reportId: string, finding: ReportFinding, decider: Actor = curator) =>
  decideReport(services, decider, { reportId, finding, answer: 'Sudah kami periksa.' });

test('a decided report has its answer for whoever has its number, without what the sender wrote', async () => {
  const reportId = await aReport(await aProduct(database.db, await aMaker(database.db, null), { name: 'Kain Biru' }));
  expect(await findReportAnswer(database.db, reportId)).toMatchObject({ finding: null, answer: null });
  mustSucceed(await decide(reportId, 'corrected'));
  expect(await findReportAnswer(database.db, reportId)).toEqual({
    ...{ id: reportId, subject: 'product', name: 'Kain Biru', reason: 'not-local', createdAt: studioNow },
    ...{ finding: 'corrected', answer: 'Sudah kami periksa.', decidedAt: studioNow },
  });
  const [act] = await database.db.select().from(auditLog).where(sql`subject_id = ${reportId}`);
  expect(act).toMatchObject({ action: 'report.upheld', actorId: curator.userId, details: { reason: 'not-local' } });
});

test('a report is decided in words, in its own region, and not by whom it is about', async () => {
  const owner = await anAccount(database.db, 'curator', '53');
  const reportId = await aReport(await aProduct(database.db, await aMaker(database.db, owner)));
  const silent = await decideReport(services, curator, { reportId, finding: 'kept', answer: ' ' });
  expect(silent).toEqual({ ok: false, refusal: { code: 'note-required' } });
  for (const stranger of [await anAccount(database.db, 'curator', '32'), await anAccount(database.db)]) {
    expect(await decide(reportId, 'corrected', stranger)).toEqual({ ok: false, refusal: { code: 'not-found' } });
  }
  expect(await decide(reportId, 'kept', owner)).toEqual({ ok: false, refusal: { code: 'own' } });
  expect(await findReportAnswer(database.db, reportId)).toMatchObject({ finding: null });
});

test('nobody is told that a page is gone which everybody can see, nor corrected where nobody can', async () => {
  const makerId = await aMaker(database.db, null);
  const productId = await aProduct(database.db, makerId);
  const reportId = await aReport(productId);
  expect(await decide(reportId, 'removed')).toEqual({ ok: false, refusal: { code: 'still-public' } });
  const words = { reason: 'origin', note: 'Bijinya dari luar.' } as const;
  mustSucceed(await suspend(services, curator, { entity: 'product', id: productId, ...words }));
  expect(await decide(reportId, 'corrected')).toEqual({ ok: false, refusal: { code: 'not-seen' } });
  mustSucceed(await decide(reportId, 'removed'));
  expect(await findReportAnswer(database.db, reportId)).toMatchObject({ finding: 'removed' });
});

test('of two curators who decide a report at once one wins, and the other is told what was found', async () => {
  const reportId = await aReport(await aProduct(database.db, await aMaker(database.db, null)));
  const other = await anAccount(database.db, 'curator', '53.11');
  const outcomes = await Promise.all([decide(reportId, 'corrected'), decide(reportId, 'kept', other)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const found = outcomes[0].ok ? 'corrected' : 'kept';
  const refusal = { code: 'not-open', finding: found, decidedAt: studioNow };
  expect(outcomes).toContainEqual({ ok: false, refusal });
});

test('a shop that "ini usaha saya" hid comes back when that was not so, and stays removed when it was', async () => {
  for (const finding of ['kept', 'removed'] as const) {
    const makerId = await aMaker(database.db, null, { role: 'seller' });
    const reportId = await aReport(makerId, 'ownership', 'maker');
    expect((await findEditedMaker(database.db, makerId))?.owned.state).toBe('hidden');
    mustSucceed(await decide(reportId, finding));
    expect((await findEditedMaker(database.db, makerId))?.owned.state).toBe(
      finding === 'kept' ? 'published' : 'hidden',
    );
  }
});

test('a claim with an account is answered as a claim alone', async () => {
  const makerId = await aMaker(database.db, null, { role: 'seller' });
  const { userId } = await anAccount(database.db);
  const id = randomUUID();
  const claim = { id, kind: 'ownership', subject: 'maker', subjectId: makerId, reason: 'ownership', userId } as const;
  await database.db.insert(reports).values({ ...claim, message: 'Saya.', state: 'open', createdAt: studioNow });
  expect(await decide(id, 'kept')).toEqual({ ok: false, refusal: { code: 'not-found' } });
});

test('two upheld reports of a foreign origin or a false claim freeze their attester, until an admin lifts it', async () => {
  const attested = { originAttestedBy: 'Dinas UKM Uji' };
  const makerId = await aMaker(database.db, null);
  const productId = await aProduct(database.db, makerId, attested);
  mustSucceed(await decide(await aReport(productId), 'corrected'));
  mustSucceed(await decide(await aReport(productId, 'wrong-price'), 'corrected'));
  mustSucceed(await decide(await aReport(productId), 'kept'));
  expect(await isFrozen(database.db, 'Dinas UKM Uji')).toBe(false);
  mustSucceed(await decide(await aReport(makerId, 'false-claim', 'maker'), 'corrected'));
  expect(await isFrozen(database.db, 'dinas  ukm uji')).toBe(true);
  expect(await isFrozen(database.db, 'Dinas Lain')).toBe(false);
  const frozen = { origin: 'dibuat', attestedBy: 'Dinas UKM Uji' } as const;
  await expect(runIntake(database.db, aRow, frozen)).rejects.toThrow('Berkas atas nama Dinas UKM Uji ditahan');
  expect((await runIntake(database.db, aRow)).counts.rows).toBe(1);

  const name = 'DINAS UKM UJI';
  expect(await liftFreeze(services, curator, { name })).toEqual({ ok: false, refusal: { code: 'not-allowed' } });
  mustSucceed(await liftFreeze(services, await anAccount(database.db, 'admin'), { name }));
  expect((await runIntake(database.db, aRow, frozen)).counts.rows).toBe(1);
  expect(await liftFreeze(services, 'operator', { name })).toEqual({ ok: false, refusal: { code: 'not-frozen' } });
  services = studioServices(database.db, new Date(studioNow.getTime() + 60_000));
  mustSucceed(await decide(await aReport(productId), 'corrected'));
  expect(await isFrozen(database.db, name)).toBe(false);
  mustSucceed(await decide(await aReport(productId), 'corrected'));
  expect(await isFrozen(database.db, name)).toBe(true);
});
