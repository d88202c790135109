import { execFile } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { users } from '#domain/account/account-table.ts';
import { queryRows } from '#domain/database.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioNow, studioServices } from '../../tests/support/studio.ts';

const curators = ['satu@surel.example', 'dua@surel.example'];
const env = () => ({ ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, MEILI_HOST: '' });
let database: OpenDatabase & { url: string };
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  for (const [at, email] of curators.entries()) {
    const dates = { createdAt: studioNow, updatedAt: studioNow };
    await database.db.insert(users).values({ id: `kurator-${at}`, email, role: 'curator', regionCode: '53', ...dates });
  }
});
afterAll(() => database.close());

/** `catalog -- approve` by one curator, as a process of its own. */
function approve(submissionId: string, email: string): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    const args = ['src/tasks/catalog.ts', 'approve', submissionId, '--by', email];
    execFile(process.execPath, args, { env: env() }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, said: (stdout + stderr).trim() }),
    );
  });
}

test('of two curators who approve one submission in two processes, one does; the other is told that it was decided', async () => {
  const services = studioServices(database.db);
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { summary: 'Kain ikat' } }));
  const submissionId = mustSucceed(await submitMaker(services, owner, { makerId })).submissions[0]?.id ?? '';

  const outcomes = await Promise.all(curators.map((email) => approve(submissionId, email)));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual([0, 1]);
  expect(outcomes.find(({ status }) => status === 1)?.said).toMatch(/sudah diputuskan/);
  const acts = await queryRows<{ actor: string }>(
    database.db,
    sql`select actor_id as actor from audit_log where action = 'submission.approve' and subject_id = ${submissionId}`,
  );
  const winner = outcomes.findIndex(({ status }) => status === 0);
  expect(acts).toEqual([{ actor: `kurator-${winner}` }]);
}, 60_000);
