import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import type { EndingClaims } from '#domain/claim/ending-claim.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { aClaimWithPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { eraseDue } from './erase-due.ts';
import { exportMyData } from './export-my-data.ts';
import { requestErasure } from './request-erasure.ts';
import { tellEndingClaims } from './tell-ending-claims.ts';

let database: OpenDatabase;
const storage = keptFiles();
const on = (day: string) => ({ ...studioServices(database.db, new Date(`${day}T03:00:00Z`)), storage });
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aVerifiedClaim() {
  const owner = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, owner), { name: 'Keripik Uji' });
  const claim = await aClaimWithPaper(on('2026-03-02'), owner, { productId });
  mustSucceed(await verifyClaim(on('2026-03-02'), 'operator', { claimId: claim.claimId, validUntil: '2026-09-30' }));
  return { owner, ...claim };
}

async function tell(day: string, broken?: Error) {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    if (broken) throw broken;
    mails.push(mail);
  };
  const compose = ({ claims }: EndingClaims) => ({
    subject: 'Berakhir',
    text: claims.map(({ productName, validUntil }) => `${productName} ${validUntil}`).join(),
  });
  const told = await tellEndingClaims({ ...on(day), mailer: { send } }, compose).catch((cause: Error) => cause.message);
  return { told, mails };
}

test('a maker is told once, sixty days before a claim ends; an outage is tried again, an end that passed is not told', async () => {
  const { owner } = await aVerifiedClaim();
  expect((await tell('2026-07-31')).told).toBe(0);
  expect((await tell('2026-08-01', new Error('mati'))).told).toBe('mati');
  const { told, mails } = await tell('2026-08-01');
  expect([told, mails]).toMatchObject([
    1,
    [{ to: { address: `${owner.userId}@surel.example` }, text: 'Keripik Uji 2026-09-30' }],
  ]);
  expect((await tell('2026-08-02')).told).toBe(0);
  await aVerifiedClaim();
  expect((await tell('2026-10-01')).told).toBe(0);
  expect((await tell('2026-09-30', new MailRefused('tidak ada'))).told).toBe(0);
  expect((await tell('2026-09-30')).told).toBe(0);
});

test('papers are in the data of an account, and go with it', async () => {
  const { owner, evidenceId } = await aVerifiedClaim();
  const { files } = mustSucceed(await exportMyData(on('2026-03-02'), owner));
  const paper = files.find(({ name }) => name.startsWith('bukti/'));
  expect([paper?.name.endsWith('.pdf'), Buffer.from((await paper?.read()) ?? []).toString()]).toEqual([
    true,
    '%PDF-1.7 surat uji',
  ]);
  mustSucceed(await requestErasure(on('2026-03-02'), owner, { isConfirmed: true }));
  expect(await eraseDue(on('2026-04-03'))).toBe(1);
  expect(storage.files.has(`bukti/${evidenceId}`)).toBe(false);
});
