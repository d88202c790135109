import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { insertReport } from '#domain/moderation/report-store.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findCase } from './find-case.ts';
import { casesPerPage, findQueue } from './find-queue.ts';
import { takeMinutes } from './queue.ts';
import { leaveCase } from './queue-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
let changed: string;
let fresh: string;
let report: string;
const later = (minutes: number) => new Date(studioNow.getTime() + minutes * 60_000);
const at = (minutes: number) => studioServices(database.db, later(minutes));

beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner, { name: 'Tenun Lama' });
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { name: 'Tenun Baru' } }));
  changed = mustSucceed(await submitMaker(at(1), owner, { makerId })).submissions[0]?.id ?? '';
  // A draft that lies elsewhere by now: what counts is where it was submitted from.
  const newcomer = await anAccount(database.db);
  const draft = mustSucceed(await startMaker(services, newcomer)).makerId;
  const place = { name: 'Kopi Ende', regencyCode: '53.08' };
  mustSucceed(await saveMaker(services, newcomer, { makerId: draft, version: 0, fields: place }));
  fresh = mustSucceed(await submitMaker(at(2), newcomer, { makerId: draft })).submissions[0]?.id ?? '';
  report = await aReport(await aProduct(database.db, makerId), later(3));
  await aReport(await aProduct(database.db, await aMaker(database.db, null, { provinceCode: '31' })), later(0));
});
afterAll(() => closeTold(database));

async function aReport(subjectId: string, createdAt: Date): Promise<string> {
  const id = randomUUID();
  const said = { reason: 'wrong-price', message: 'Harganya naik', contact: null, state: 'open' } as const;
  await insertReport(database.db, { id, kind: 'report', subject: 'product', subjectId, ...said, createdAt });
  return id;
}

const queueOf = async (actor: Actor, filter = {}, after: Parameters<typeof findQueue>[3] = null) =>
  mustSucceed(await findQueue(services, actor, filter, after));

test('a curator’s queue holds what waits in their region, the oldest first', async () => {
  const { waiting, counts, hasMore } = await queueOf(curator);
  expect(waiting.map(({ id, kind, title }) => [id, kind, title])).toEqual([
    [changed, 'maker-changed', 'Tenun Baru'],
    [fresh, 'maker-new', 'Kopi Ende'],
    [report, 'report', 'Kain Uji'],
  ]);
  expect(hasMore).toBe(false);
  expect(counts).toMatchObject({ total: 3, oldest: later(1), byProvince: { 53: 3 } });
  expect(counts.byKind).toMatchObject({ 'maker-changed': 1, 'maker-new': 1, report: 1, ownership: 0 });
});

test('the queue narrows by kind and region, and never beyond the curator’s own', async () => {
  expect((await queueOf(curator, { kind: 'report' })).waiting.map(({ id }) => id)).toEqual([report]);
  expect((await queueOf(curator, { regionCode: '53.08' })).waiting.map(({ id }) => id)).toEqual([fresh]);
  expect((await queueOf(curator, { regionCode: '31' })).waiting).toEqual([]);
  const national = await anAccount(database.db, 'admin');
  expect((await queueOf(national)).counts.byProvince).toEqual({ 31: 1, 53: 3 });
});

test('the next page begins behind the last case of the one before', async () => {
  const { waiting } = await queueOf(curator);
  const after = waiting[0] ?? null;
  expect((await queueOf(curator, {}, after)).waiting.map(({ id }) => id)).toEqual([fresh, report]);
  expect(casesPerPage).toBeGreaterThan(2);
});

test.each(['maker', 'duta'] as const)('there is no queue and no case for a %s', async (role) => {
  const actor = await anAccount(database.db, role);
  const refusal = { ok: false, refusal: { code: 'not-found' } };
  expect(await findQueue(services, actor, {})).toEqual(refusal);
  expect(await findCase(services, actor, changed)).toEqual(refusal);
});

test('a case is there for a curator of its region only, whatever its kind', async () => {
  const stranger = await anAccount(database.db, 'curator', '31');
  for (const id of [changed, fresh, report, randomUUID()]) {
    expect(await findCase(services, stranger, id)).toEqual({ ok: false, refusal: { code: 'not-found' } });
  }
});

test('a case shows the change, the maker’s record, and what bears the same name in the same place', async () => {
  const twin = await aMaker(database.db, null, { name: 'TENUN BARU' });
  const found = mustSucceed(await findCase(services, curator, changed));
  expect(found.submission?.changes.name).toEqual({ from: 'Tenun Lama', to: 'Tenun Baru' });
  expect(found.record).toMatchObject({ approved: 0, openReports: 1, publishedProducts: 1, isAssisted: false });
  expect(found.doubles).toMatchObject([{ id: twin, by: 'name' }]);
  const reported = mustSucceed(await findCase(services, curator, report));
  expect(reported).toMatchObject({ report: { reason: 'wrong-price' }, product: { fields: { name: 'Kain Uji' } } });
});

test('who looks at a case first has it for a while; others see who does', async () => {
  const second = await anAccount(database.db, 'curator', '53');
  expect(mustSucceed(await findCase(services, curator, fresh)).takenBy).toBe(curator.userId);
  expect(mustSucceed(await findCase(services, second, fresh)).takenBy).toBe(curator.userId);
  expect((await queueOf(second)).waiting.find(({ id }) => id === fresh)?.takenBy).toBe(curator.userId);
  expect(mustSucceed(await findCase(at(takeMinutes), second, fresh)).takenBy).toBe(second.userId);
  await leaveCase(database.db, fresh, second.userId);
  expect((await queueOf(second)).waiting.find(({ id }) => id === fresh)?.takenBy).toBeNull();
});
