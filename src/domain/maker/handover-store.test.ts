import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { handoverCodes } from '#domain/account/account-table.ts';
import type { Actor, Role } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { actorOf, insertUser } from '#domain/account/user-store.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { insertMaker } from '../../../tests/support/search-documents.ts';
import { issueHandoverCode } from './issue-handover-code.ts';
import { findOwned } from './maker-owner-store.ts';
import { redeemHandoverCode } from './redeem-handover-code.ts';

const start = new Date('2026-02-01T03:00:00Z');
const dayMs = 86_400_000;
const open: RateLimit = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function services(now = start, handovers = open) {
  const keyedHash = (purpose: string, text: string) =>
    createHmac('sha256', 'rahasia-uji').update(`${purpose}\0${text}`).digest('base64url');
  return { db: database.db, keyedHash, now: () => now, limits: { handovers } };
}

async function aPerson(name: string, role: Role = 'maker', regionCode: string | null = null): Promise<Actor> {
  const user = { id: name, email: `${name}@surel.example`, role, regionCode };
  await insertUser(database.db, user, start);
  return actorOf(user);
}

async function issued(curator: Actor, makerId: string, now = start): Promise<string> {
  const result = await issueHandoverCode(services(now), curator, makerId);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.code;
}

const redeem = (actor: Actor, code: string, now = start) => redeemHandoverCode(services(now), actor, code);
const wrong = { ok: false, refusal: { code: 'wrong' } };

test('the first who types the code owns the maker, the code is used up, and both acts are on its record', async () => {
  await insertMaker(database.db, { id: 'anyaman', provinceCode: '32' });
  const curator = await aPerson('kurator-a', 'curator', '32');
  const [ani, budi] = [await aPerson('ani'), await aPerson('budi')];
  const code = await issued(curator, 'anyaman');
  const rows = await database.db.select().from(handoverCodes).where(eq(handoverCodes.makerId, 'anyaman'));
  expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));

  expect(await redeem(ani, ` ${code.toLowerCase()} `)).toEqual({ ok: true, value: { makerId: 'anyaman' } });
  expect(await findOwned(database.db, 'anyaman')).toMatchObject({ ownerId: 'ani' });
  expect(await redeem(budi, code)).toEqual(wrong);
  const acts = await listActs(database.db, 'anyaman', { limit: 10 });
  expect(acts.map(({ action, actorId, onBehalf }) => [action, actorId, onBehalf]).toSorted()).toEqual([
    ['maker.handover', 'ani', false],
    ['maker.handover-code', 'kurator-a', true],
  ]);
  expect(await issueHandoverCode(services(), curator, 'anyaman')).toEqual({ ok: false, refusal: { code: 'owned' } });
});

test('two people who type a code at once do not both get the maker', async () => {
  await insertMaker(database.db, { id: 'rebutan' });
  const code = await issued(await aPerson('kurator-b', 'curator'), 'rebutan');
  const people = await Promise.all(['c1', 'c2', 'c3', 'c4'].map((name) => aPerson(name)));
  const outcomes = await Promise.all(people.map((person) => redeem(person, code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = people[outcomes.findIndex(({ ok }) => ok)];
  expect(await findOwned(database.db, 'rebutan')).toMatchObject({ ownerId: winner?.userId });
});

test('a code ends after seven days, and when a newer one is made', async () => {
  await insertMaker(database.db, { id: 'lama' });
  const curator = await aPerson('kurator-c', 'curator');
  const dewi = await aPerson('dewi');
  const first = await issued(curator, 'lama');
  expect(await redeem(dewi, first, new Date(start.getTime() + 7 * dayMs))).toEqual(wrong);
  const second = await issued(curator, 'lama');
  expect(await redeem(dewi, first)).toEqual(wrong);
  expect(await redeem(dewi, second)).toMatchObject({ ok: true });
});

test('only a curator of its region, or who set it up, makes a code; to anybody else the maker does not exist', async () => {
  await insertMaker(database.db, { id: 'sunda', provinceCode: '32', regencyCode: '32.05' });
  const unknown = { ok: false, refusal: { code: 'not-found' } };
  const elsewhere = await aPerson('kurator-jateng', 'curator', '33');
  for (const actor of [elsewhere, await aPerson('duta-a', 'duta', '32'), await aPerson('eka')]) {
    expect(await issueHandoverCode(services(), actor, 'sunda')).toEqual(unknown);
  }
  expect(await issueHandoverCode(services(), elsewhere, 'tidak-ada')).toEqual(unknown);
  for (const region of ['32', '32.05', null]) {
    const curator = await aPerson(`kurator-${region}`, 'curator', region);
    expect(await issueHandoverCode(services(), curator, 'sunda')).toMatchObject({ ok: true });
  }
  await insertMaker(database.db, { id: 'binaan', provinceCode: '32', assistedBy: 'kurator-jateng' });
  expect(await issueHandoverCode(services(), elsewhere, 'binaan')).toMatchObject({ ok: true });
});

test('staff do not take over what they hand over, and who guesses too often waits', async () => {
  await insertMaker(database.db, { id: 'jaga' });
  const curator = await aPerson('kurator-d', 'curator');
  const code = await issued(curator, 'jaga');
  expect(await redeem(curator, code)).toEqual({ ok: false, refusal: { code: 'staff' } });
  const spent: RateLimit = { consume: async () => ({ ok: false, retryAfterSeconds: 600 }) };
  expect(await redeemHandoverCode(services(start, spent), await aPerson('fitri'), code)).toEqual({
    ok: false,
    refusal: { code: 'too-many', retryAfterSeconds: 600 },
  });
  expect(await findOwned(database.db, 'jaga')).toMatchObject({ ownerId: null });
});
