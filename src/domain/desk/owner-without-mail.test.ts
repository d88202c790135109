import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { users } from '#domain/account/account-table.ts';
import { listUntoldClaims } from '#domain/claim/decided-claim-store.ts';
import { listEnding } from '#domain/claim/ending-claim-store.ts';
import { listUntold } from '#domain/listing/hidden-listing-store.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { refuseSubmission } from '#domain/moderation/refuse-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { listUntoldDecisions } from '#domain/moderation/untold-decision-store.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { aClaimWithPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { suspend } from './suspend.ts';
import { listUntoldSuspensions } from './untold-suspension-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices> & { storage: ReturnType<typeof keptFiles> };
beforeAll(async () => {
  database = await openTestDatabase();
  services = { ...studioServices(database.db), storage: keptFiles() };
});
afterAll(() => database.close());

const since = new Date(studioNow.getTime() - 86_400_000);
const lists = () =>
  Promise.all([
    listUntoldDecisions(database.db, since, 50),
    listUntoldSuspensions(database.db, since, 50),
    listUntoldClaims(database.db, since, 50),
    listEnding(database.db, '2026-03-02', '2027-12-31', 50),
    listUntold(database.db, since, 50),
  ]);

/** A maker of which there is news of every kind: a decision, a suspension, a claim that ends, a hidden link. */
test('an owner without a mail address stands in no list of letters, so that nobody waits behind them', async () => {
  const { db } = database;
  const owner = await anAccount(db);
  const makerId = await aMaker(db, owner);
  const productId = await aProduct(db, makerId);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { summary: 'Diajukan' } }));
  const { submissions } = mustSucceed(await submitMaker(services, owner, { makerId }));
  const submissionId = submissions[0]?.id ?? '';
  mustSucceed(await refuseSubmission(services, 'operator', { submissionId, reason: 'text', note: 'Belum jelas.' }));
  const { claimId } = await aClaimWithPaper(services, owner, { productId });
  mustSucceed(await verifyClaim(services, 'operator', { claimId, validUntil: '' }));
  const link = { marketplace: 'tokopedia', url: 'https://www.tokopedia.com/toko/uji', state: 'gone' } as const;
  const hidden = { id: crypto.randomUUID(), productId, hiddenAt: studioNow, createdAt: studioNow };
  await db.insert(listings).values({ ...link, ...hidden });
  const product = { entity: 'product', id: productId } as const;
  mustSucceed(await suspend(services, 'operator', { ...product, reason: 'text', note: 'Diperiksa.' }));
  expect((await lists()).map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
  await db.update(users).set({ email: null }).where(eq(users.id, owner.userId));
  expect((await lists()).map((list) => list.length)).toEqual([0, 0, 0, 0, 0]);
});
