import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findMakerEdit } from '#domain/studio/find-maker-edit.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { approveSubmission } from './approve-submission.ts';
import { findSubmission } from './submission-store.ts';
import { submitMaker } from './submit-maker.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

async function aChangedMaker(fields: Record<string, string>) {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields }));
  const submissionId = mustSucceed(await submitMaker(services, owner, { makerId })).submissions[0]?.id ?? '';
  return { owner, makerId, submissionId };
}

test('what a curator puts right is what becomes public, and the maker sees it too', async () => {
  const { owner, makerId, submissionId } = await aChangedMaker({ name: 'tenun IKAT', summary: 'Kain ikat' });
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections: { name: 'Tenun Ikat' } }));
  expect(await findPublishedMaker(database.db, 'tenun-ikat')).toMatchObject({ name: 'Tenun Ikat' });
  expect(await findSubmission(database.db, submissionId)).toMatchObject({ state: 'approved', corrected: ['name'] });
  const edit = mustSucceed(await findMakerEdit(services, owner, makerId));
  expect(edit.maker).toMatchObject({ name: 'Tenun Ikat', summary: 'Kain ikat' });
  expect(edit.differs).toEqual([]);
});

test('what the maker wrote since it was submitted still waits', async () => {
  const { owner, makerId, submissionId } = await aChangedMaker({ name: 'tenun SIKKA' });
  mustSucceed(await saveMaker(services, owner, { makerId, version: 1, fields: { name: 'Tenun Sikka Jaya' } }));
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections: { name: 'Tenun Sikka' } }));
  const edit = mustSucceed(await findMakerEdit(services, owner, makerId));
  expect(edit).toMatchObject({ maker: { name: 'Tenun Sikka Jaya' }, differs: ['name'] });
});

test('a first publication is put right the same way', async () => {
  const owner = await anAccount(database.db);
  const { makerId } = mustSucceed(await startMaker(services, owner));
  const fields = { name: 'KOPI BAJAWA SEJATI', regencyCode: '53.08' };
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields }));
  const submissionId = mustSucceed(await submitMaker(services, owner, { makerId })).submissions[0]?.id ?? '';
  const corrections = { name: 'Kopi Bajawa Sejati' };
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections }));
  const edit = mustSucceed(await findMakerEdit(services, owner, makerId));
  expect(edit).toMatchObject({ maker: corrections, differs: [] });
});

test('a correction keeps to the maker’s own rules, and to what was submitted', async () => {
  const { submissionId } = await aChangedMaker({ summary: 'Kain' });
  const approve = (corrections: Record<string, string>) =>
    approveSubmission(services, curator, { submissionId, corrections });
  expect(await approve({ summary: 'Hubungi 0812-3456-7890' })).toEqual({
    ...{ ok: false, refusal: { code: 'invalid', fields: [{ field: 'summary', code: 'phone-in-text' }] } },
  });
  mustSucceed(await approve({ name: 'Nama Lain', summary: 'Kain ikat' }));
  expect(await findSubmission(database.db, submissionId)).toMatchObject({ corrected: ['summary'] });
});

test('a field that a curator sent back untouched is no correction, whatever the rules say of it by now', async () => {
  const { submissionId } = await aChangedMaker({ summary: 'Kain', story: 'Satu.\nDua.' });
  const changes = sql`jsonb_set(changes, '{summary,to}', '"Kain 0812-3456-7890"')`;
  await database.db.execute(sql`update submissions set changes = ${changes} where id = ${submissionId}`);
  const corrections = { summary: 'Kain 0812-3456-7890', story: 'Satu.\r\nDua.' };
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections }));
  expect(await findSubmission(database.db, submissionId)).toMatchObject({ state: 'approved', corrected: [] });
});

test('a place is put right by its regency', async () => {
  const { makerId, submissionId } = await aChangedMaker({ regencyCode: '53.08' });
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections: { regencyCode: '53.07' } }));
  const maker = await findEditedMaker(database.db, makerId);
  expect(maker?.fields).toMatchObject({ provinceCode: '53', regencyCode: '53.07' });
  expect(await findSubmission(database.db, submissionId)).toMatchObject({ corrected: ['regencyCode'] });
});
