import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { composeHelpdeskNews, composeLate } from '#ui/helpdesk/helpdesk-mails.ts';
import { openFreshServerDatabase } from '../../../tests/support/database.ts';
import { aRequest, helpdeskServices } from '../../../tests/support/helpdesk.ts';
import { anAccount, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { escalateLate } from './escalate-late.ts';
import { findHelpdesk } from './find-consultation.ts';
import { tellAskers } from './tell-askers.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
});
afterAll(() => database.close());

test('of many who ask at once each has a number of its own, one mail, and one warning when it is late', async () => {
  const count = 20;
  const services = helpdeskServices(database.db);
  const admin = await anAccount(database.db, 'admin');
  await Promise.all(Array.from({ length: count }, () => aRequest(services)));
  const listed = mustSucceed(await findHelpdesk(services, admin, { isDone: false }));
  const numbers = listed.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1));

  const sent: string[] = [];
  const late = helpdeskServices(database.db, new Date(studioNow.getTime() + 7 * 86_400_000));
  const telling = { ...late, mailer: { send: async ({ subject }: { subject: string }) => void sent.push(subject) } };
  const site = 'https://katalog.example';
  const tell = () => tellAskers(telling, (news) => composeHelpdeskNews(news, site));
  const warn = () => escalateLate(telling, (known) => composeLate(known, site));
  await Promise.all([tell(), tell(), warn(), warn()]);
  expect(sent).toHaveLength(2 * count);
  expect(new Set(sent).size).toBe(2 * count);
});
