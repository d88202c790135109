import type { IncomingMessage } from 'node:http';
import type { SQL } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openShareLink } from '#domain/share/share-link-store.ts';
import { shareVisits } from '#domain/share/share-table.ts';
import { pageVisits } from '#domain/visit/visit-table.ts';
import { openTestDatabase } from '../../tests/support/database.ts';
import { aMaker, aProduct } from '../../tests/support/studio.ts';
import { VisitCounter } from './visit-counter.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const now = () => new Date('2026-03-01T18:00:00Z');
const of = { entity: 'product', entityId: 'p' } as const;
const request = (method: string, headers: Record<string, string>) =>
  ({ method, headers }) as unknown as IncomingMessage;
const browser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14)' };

test('people are counted by day in Jakarta; HEAD, machines and what a browser fetches ahead are not', async () => {
  const visits = new VisitCounter({ db: database.db, now }, pino({ level: 'silent' }));
  visits.count(request('GET', browser), of);
  visits.count(request('GET', browser), of);
  visits.count(request('HEAD', browser), of);
  visits.count(request('GET', {}), of);
  visits.count(request('GET', { 'user-agent': 'Googlebot/2.1' }), of);
  visits.count(request('GET', { ...browser, 'sec-purpose': 'prefetch' }), of);
  await visits.write();
  visits.count(request('GET', browser), of);
  await visits.stop();
  expect(await database.db.select().from(pageVisits)).toEqual([{ ...of, day: '2026-03-02', visits: 3 }]);
});

test('what could not be written is counted with what comes after', async () => {
  const broken = { execute: async () => Promise.reject(new Error('away')) } as unknown as OpenDatabase['db'];
  let db = broken;
  const visits = new VisitCounter(
    {
      get db() {
        return db;
      },
      now,
    },
    pino({ level: 'silent' }),
  );
  visits.count(request('GET', browser), { ...of, entityId: 'q' });
  await visits.write();
  visits.count(request('GET', browser), { ...of, entityId: 'q' });
  db = database.db;
  await visits.stop();
  const rows = await database.db.select().from(pageVisits);
  expect(rows.find(({ entityId }) => entityId === 'q')?.visits).toBe(2);
});

test('one who comes by a share link costs the redirect no query, and is counted by where it was met', async () => {
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const code = await openShareLink(database.db, { kind: 'product', id: productId }, now());
  let queries = 0;
  const execute = (query: SQL) => {
    queries += 1;
    return database.db.execute(query);
  };
  const visits = new VisitCounter({ db: { execute } as unknown as OpenDatabase['db'], now }, pino({ level: 'silent' }));
  for (let time = 0; time < 100; time += 1) visits.count(request('GET', browser), { code, channel: 'poster' });
  visits.count(request('GET', { 'user-agent': 'WhatsApp/2.23' }), { code, channel: 'whatsapp' });
  expect(queries).toBe(0);
  await visits.stop();
  expect(await database.db.select().from(shareVisits)).toEqual([
    { code, channel: 'poster', day: '2026-03-02', visits: 100 },
  ]);
});
