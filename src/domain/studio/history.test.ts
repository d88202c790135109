import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { studioRights as english } from '#ui/messages/en/studio-rights.ts';
import { studioRights as indonesian } from '#ui/messages/id/studio-rights.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { listHistory } from './history-store.ts';
import { saveMaker } from './save-maker.ts';
import { saveProduct } from './save-product.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('an act names the product that it was about, as it is called now, also where a submission was decided', async () => {
  const services = studioServices(database.db);
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const productId = await aProduct(database.db, makerId, { name: 'Kain Lama' });
  mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { summary: 'Tenun.' } }));
  mustSucceed(await saveProduct(services, actor, { productId, version: 0, fields: { name: 'Kain Baru' } }));
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  mustSucceed(await approveSubmission(services, 'operator', { submissionId: submissions[0]?.id ?? '' }));
  const told = (await listHistory(database.db, makerId, 10)).map(
    ({ action, productName }) => `${action} ${productName}`,
  );
  expect(told.toSorted()).toEqual([
    'maker.save null',
    'product.save Kain Baru',
    'submission.approve Kain Baru',
    'submission.submit Kain Baru',
  ]);
});

test('every act that a maker may read of has its words in both languages', () => {
  const code = globSync('src/{domain,app}/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = [...code.matchAll(/action: '([a-z]+\.[a-z-]+)'/g)].map(([, action]) => action ?? '');
  const composed = [
    ...['submission.returned', 'submission.refused', 'maker.discard', 'product.discard'],
    ...['report.upheld', 'report.dismissed'],
    ...['endorsement.public', 'endorsement.returned', 'endorsement.refused', 'endorsement.ask', 'duta.ask'],
  ];
  // Of accounts and attesters, not of a maker.
  const ofMakers = [...named, ...composed].filter((action) => !/^(?:account|user|attester)\./.test(action));
  expect(ofMakers.length).toBeGreaterThan(25);
  for (const { acts } of [indonesian.history, english.history]) {
    expect(ofMakers.filter((action) => !(action in acts))).toEqual([]);
  }
});
