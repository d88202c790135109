import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { insertReport } from '#domain/moderation/report-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { findCase } from './find-case.ts';
import { findDecided } from './find-decided.ts';
import { findNextCase, findQueueAround } from './find-queue.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
const reports: { id: string; since: Date }[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
  const subjectId = await aMaker(database.db, null, { name: 'Tenun Antre' });
  for (let minute = 0; minute < 8; minute += 1) {
    const since = new Date(studioNow.getTime() + minute * 60_000);
    const said = { reason: 'other', message: 'Ada yang keliru', contact: null, state: 'open' } as const;
    const report = {
      id: randomUUID(),
      kind: 'report',
      subject: 'maker',
      subjectId,
      ...said,
      createdAt: since,
    } as const;
    await insertReport(database.db, report);
    reports.push({ id: report.id, since });
  }
});
afterAll(() => database.close());

const at = (index: number) => reports[index] ?? { id: '', since: studioNow };
const around = async (of: { id: string; since: Date }) => mustSucceed(await findQueueAround(services, curator, {}, of));
const idsFrom = (index: number) => reports.slice(index).map(({ id }) => id);

test('around a case stand a few that are older and all that come after', async () => {
  const first = await around(at(0));
  expect(first.waiting.map(({ id }) => id)).toEqual(idsFrom(0));
  expect(first).toMatchObject({ hasBefore: false, hasMore: false, counts: { looked: 8, before: 0 } });
  const last = await around(at(7));
  expect(last.waiting.map(({ id }) => id)).toEqual(idsFrom(2));
  expect(last).toMatchObject({ hasBefore: true, counts: { before: 7 } });
});

test('only what is looked at is counted as looked at', async () => {
  const { counts } = mustSucceed(await findQueueAround(services, curator, { kind: 'ownership' }, at(3)));
  expect(counts).toMatchObject({ total: 8, looked: 0, before: 0 });
});

test('next comes what stands behind, else the first of the queue, and rather what nobody else is at', async () => {
  const next = async (of: { id: string; since: Date }) => mustSucceed(await findNextCase(services, curator, {}, of));
  expect(await next(at(2))).toBe(at(3).id);
  expect(await next(at(7))).toBe(at(0).id);
  const other = await anAccount(database.db, 'curator', '53');
  mustSucceed(await findCase(services, other, at(3).id));
  expect(await next(at(2))).toBe(at(4).id);
});

test('what a case was about is told without taking it, in its own region only', async () => {
  const { id } = at(5);
  expect(await findDecided(database.db, curator, id)).toMatchObject({ title: 'Tenun Antre', entity: 'maker' });
  expect((await around(at(5))).waiting.find((waiting) => waiting.id === id)?.takenBy).toBeNull();
  expect(await findDecided(database.db, await anAccount(database.db, 'curator', '31'), id)).toBeNull();
  expect(await findDecided(database.db, await anAccount(database.db), id)).toBeNull();
});
