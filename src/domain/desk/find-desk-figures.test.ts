import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { refuseSubmission } from '#domain/moderation/refuse-submission.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findDeskFigures } from './find-desk-figures.ts';

let database: OpenDatabase;
let curator: Actor;
const hoursAgo = (hours: number) => studioServices(database.db, new Date(studioNow.getTime() - hours * 3_600_000));
beforeAll(async () => {
  database = await openTestDatabase();
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

/** Submitted so many hours ago. */
async function aSubmission(hours: number, place: { provinceCode?: string; regencyCode?: string } = {}) {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner, place);
  const services = hoursAgo(hours);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { summary: 'Kain' } }));
  return mustSucceed(await submitMaker(services, owner, { makerId })).submissions[0]?.id ?? '';
}

const figures = async (actor = curator) => mustSucceed(await findDeskFigures(hoursAgo(0), actor));

test('before anything was sent every figure is empty, and none is made up', async () => {
  expect(await figures()).toMatchObject({
    ...{ backlog: [], desk: { decided: 0, medianHours: null, byKind: [], reasons: [] } },
    ...{ health: { products: 0, healthy: 0 } },
  });
});

test('what waits is counted by place and age, by regency within a curator’s province', async () => {
  for (const hours of [1, 25, 80, 400]) await aSubmission(hours);
  await aSubmission(2, { regencyCode: '53.08' });
  await aSubmission(2, { provinceCode: '31', regencyCode: '31.71' });
  expect((await figures()).backlog).toEqual([
    { regionCode: '53.11', byAge: [1, 1, 1, 1] },
    { regionCode: '53.08', byAge: [1, 0, 0, 0] },
  ]);
  expect((await figures(await anAccount(database.db, 'admin'))).backlog).toEqual([
    { regionCode: '53', byAge: [2, 1, 1, 1] },
    { regionCode: '31', byAge: [1, 0, 0, 0] },
  ]);
});

test('the time to a decision is its median, and reasons are counted, the commonest first', async () => {
  const said = { note: 'Perbaiki dulu.' };
  for (const [hours, reason] of [
    [2, 'photo'],
    [4, 'photo'],
    [30, 'price'],
  ] as const) {
    const submissionId = await aSubmission(hours);
    mustSucceed(await returnSubmission(hoursAgo(0), curator, { submissionId, reason, ...said }));
  }
  const submissionId = await aSubmission(24 * 100);
  mustSucceed(await refuseSubmission(hoursAgo(24 * 91), curator, { submissionId, reason: 'double', ...said }));
  expect((await figures()).desk).toEqual({
    ...{ decided: 3, medianHours: 4, byKind: [{ kind: 'maker-changed', decided: 3, medianHours: 4 }] },
    reasons: [
      { of: 'other', reason: 'photo', count: 2 },
      { of: 'other', reason: 'price', count: 1 },
    ],
  });
});

test('a product is healthy with an attested origin, a listing that was found, and a fresh price', async () => {
  const makerId = await aMaker(database.db, null);
  const fresh = { priceCheckedAt: '2026-02-20' };
  const healthy = await aProduct(database.db, makerId, fresh);
  await aProduct(database.db, makerId, fresh);
  const dear = await aProduct(database.db, makerId);
  for (const productId of [healthy, dear]) {
    const link = { productId, marketplace: 'tokopedia', url: `https://www.tokopedia.com/toko-uji/${productId}` };
    const visited = { state: 'live', verdict: 'alive', checkedAt: studioNow, createdAt: studioNow } as const;
    await database.db.insert(listings).values({ id: randomUUID(), ...link, ...visited });
  }
  expect((await figures()).health).toMatchObject({
    ...{ products: 3, withOrigin: 3, withCheckedListing: 2, withFreshPrice: 2, healthy: 1 },
  });
});
