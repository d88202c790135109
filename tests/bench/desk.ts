import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openAccountServices } from '#app/account-services.ts';
import { buildIfStale } from '#app/build.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { Database } from '#domain/database.ts';
import { openSession } from '../support/session.ts';
import { startSite } from '../support/site.ts';
import { mustSucceed } from '../support/studio.ts';
import { generateCatalogue } from './bench-catalogue.ts';
import { measureDesk } from './desk-over-http.ts';
import { fillDesk } from './desk-rows.ts';
import { startReport } from './report.ts';

/**
 * `npm run bench:desk [-- --size 100000] [--waiting 10000] [--decisions 30] [--out FILE]`: how long a curator waits for
 * the queue and for a case among so many, over HTTP, beside the same page of a regency where nothing waits; then how
 * long a decision takes, and how soon its page and a search show it. On the server at DATABASE_URL, else embedded.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    waiting: { type: 'string', default: '10000' },
    decisions: { type: 'string', default: '30' },
    out: { type: 'string' },
  },
});
const authSecret = 'rahasia-untuk-mengukur-saja-0123456789';
/** In none of the generated shops' places. */
const emptyRegency = '96.03';
const report = startReport('desk');

await buildIfStale();
const catalogue = await generateCatalogue(Number(values.size));
const label = `${values.waiting} waiting, ${values.size} products on ${catalogue.database}`;
try {
  const { cookies, changes } = await catalogue.use(prepare);
  const site = await startSite({ ...catalogue.env, AUTH_SECRET: authSecret });
  try {
    await measureDesk(site.url, { cookies, changes: changes.slice(-Number(values.decisions)), label, report });
  } finally {
    await site.stop();
  }
} finally {
  await catalogue.remove();
}
report.finish();

async function prepare(db: Database) {
  const config = { authSecret, databaseUrl: null, dataDir: '.', smtpUrl: null, mailFrom: { name: '', address: '' } };
  const accounts = openAccountServices(config, { db, siteUrl: 'http://localhost', now: () => new Date() });
  const curator = async (email: string, regionCode: string | null) => {
    const services = { db, now: () => new Date() };
    mustSucceed(await appointUser(services, { email, role: regionCode ? 'curator' : 'admin', regionCode }));
    const { cookie, actor } = await openSession(accounts, email);
    return { cookie: `${cookie.name}=${cookie.value}`, userId: actor.userId };
  };
  const national = await curator('nasional@surel.example', null);
  const provincial = await curator('provinsi@surel.example', '32');
  const regional = await curator('kabupaten@surel.example', '32.73');
  const idle = await curator('kosong@surel.example', emptyRegency);
  const changes = await fillDesk(db, Number(values.waiting), national.userId);
  await db.execute(sql`analyze`);
  const cookies = {
    national: national.cookie,
    provincial: provincial.cookie,
    regional: regional.cookie,
    idle: idle.cookie,
  };
  return { cookies, changes };
}
