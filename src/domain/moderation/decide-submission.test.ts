import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { updateMaker } from '#domain/maker/maker-edit-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { approveSubmission } from './approve-submission.ts';
import { refuseSubmission } from './refuse-submission.ts';
import { returnSubmission } from './return-submission.ts';
import { findLatestSubmission } from './submission-store.ts';
import { submitMaker } from './submit-maker.ts';
import { withdrawSubmission } from './withdraw-submission.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

async function aPublishedMaker() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  return { actor, makerId, page: (slug = `pembuat-${makerId}`) => findPublishedMaker(database.db, slug) };
}

const approve = (submissionId: string, by: Actor | 'operator' = curator) =>
  approveSubmission(services, by, { submissionId });

describe('a decision', () => {
  async function aSubmission() {
    const owned = await aPublishedMaker();
    const { actor, makerId } = owned;
    mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { summary: 'Tenun ikat' } }));
    const { submissions } = mustSucceed(await submitMaker(services, actor, { makerId }));
    return { ...owned, id: submissions[0]?.id ?? '' };
  }

  test.each([
    ['a maker', 'maker', null],
    ['a duta', 'duta', '53'],
    ['a curator of another region', 'curator', '31'],
    ['a curator of another regency', 'curator', '53.01'],
  ] as const)('is not for %s', async (_who, role, region) => {
    const { id, page } = await aSubmission();
    const stranger = await anAccount(database.db, role, region);
    for (const decideIt of [
      approveSubmission(services, stranger, { submissionId: id }),
      returnSubmission(services, stranger, { submissionId: id, reason: 'other', note: 'Tidak' }),
      refuseSubmission(services, stranger, { submissionId: id, reason: 'other', note: 'Tidak' }),
    ]) {
      expect(await decideIt).toEqual({ ok: false, refusal: { code: 'not-found' } });
    }
    expect((await page())?.summary).toBeNull();
  });

  test('is nobody’s about what is their own', async () => {
    const owner = await anAccount(database.db, 'admin');
    const makerId = await aMaker(database.db, owner);
    mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { summary: 'Milik sendiri' } }));
    const { submissions } = mustSucceed(await submitMaker(services, owner, { makerId }));
    expect(await approve(submissions[0]?.id ?? '', owner)).toEqual({ ok: false, refusal: { code: 'own' } });
  });

  test('is made once; the operator of the site may make it too', async () => {
    const { id, page } = await aSubmission();
    mustSucceed(await approve(id, 'operator'));
    expect((await page())?.summary).toBe('Tenun ikat');
    expect(await approve(id)).toEqual({
      ok: false,
      refusal: { code: 'not-open', state: 'approved', decidedAt: studioNow },
    });
  });

  test('against needs a reason, which the maker reads; the work stays and can be submitted again', async () => {
    const { id, actor, makerId, page } = await aSubmission();
    expect(await returnSubmission(services, curator, { submissionId: id, reason: 'other', note: ' ' })).toEqual({
      ok: false,
      refusal: { code: 'note-required' },
    });
    mustSucceed(
      await returnSubmission(services, curator, { submissionId: id, reason: 'other', note: 'Tambahkan foto.' }),
    );
    expect(await findLatestSubmission(database.db, 'maker', makerId)).toMatchObject({
      ...{ state: 'returned', note: 'Tambahkan foto.' },
    });
    expect((await page())?.summary).toBeNull();
    const again = mustSucceed(await submitMaker(services, actor, { makerId }));
    mustSucceed(
      await refuseSubmission(services, curator, {
        submissionId: again.submissions[0]?.id ?? '',
        reason: 'other',
        note: 'Bukan lokal.',
      }),
    );
  });

  test('comes too late once the maker took it back', async () => {
    const { id, actor } = await aSubmission();
    const stranger = await anAccount(database.db);
    expect(await withdrawSubmission(services, stranger, { submissionId: id })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    mustSucceed(await withdrawSubmission(services, actor, { submissionId: id }));
    expect(await approve(id)).toEqual({
      ok: false,
      refusal: { code: 'not-open', state: 'withdrawn', decidedAt: studioNow },
    });
  });

  test('is refused where the public page is no longer what was compared', async () => {
    const { id, makerId } = await aSubmission();
    await updateMaker(database.db, makerId, { summary: 'Diubah berkas' }, studioNow);
    expect(await approve(id)).toEqual({ ok: false, refusal: { code: 'out-of-date' } });
  });
});
