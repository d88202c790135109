import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignIn } from '#adapters/auth/create-sign-in.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findUser } from '#domain/account/user-store.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { findHandover } from './find-handover.ts';
import { issueHandoverCode } from './issue-handover-code.ts';
import { findOwned, insertOwner } from './maker-owner-store.ts';
import { redeemHandoverCode } from './redeem-handover-code.ts';
import { signInByHandover } from './sign-in-by-handover.ts';

const open: RateLimit = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };
const dayMs = 86_400_000;
const wrong = { ok: false, refusal: { code: 'wrong' } };

let database: OpenDatabase;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

function services(now = studioNow, limit = open) {
  const { db } = database;
  return {
    db,
    keyedHash: (purpose: string, text: string) =>
      createHmac('sha256', 'uji').update(`${purpose}\0${text}`).digest('hex'),
    now: () => now,
    signIn: createSignIn(() => ({ db, siteUrl: 'http://localhost:4321', secret: 'r'.repeat(32) })),
    limits: { guessesBySender: limit, handovers: limit },
  };
}

const issue = async (makerId: string) => mustSucceed(await issueHandoverCode(services(), curator, makerId)).code;
const type = (code: string, now = studioNow) =>
  signInByHandover(services(now), { code, clientAddress: '203.0.113.7', userAgent: 'Peramban uji' });

async function whoIs({ name, value }: { name: string; value: string }): Promise<string> {
  const session = await services().signIn.findSession(`${name}=${encodeURIComponent(value)}`);
  return session?.actor.userId ?? '';
}

/** A maker whose owner came by a read-out code alone. */
async function anOwnerWithoutMail() {
  const makerId = await aMaker(database.db, null, { assistedBy: curator.userId });
  const userId = await whoIs(mustSucceed(await type(await issue(makerId))));
  return { makerId, userId };
}

test('a code alone makes an account without a mail address, which owns the maker and is signed in', async () => {
  const { makerId, userId } = await anOwnerWithoutMail();
  expect(await findUser(database.db, userId)).toEqual({ id: userId, email: null, role: 'maker', regionCode: null });
  expect(await findOwned(database.db, makerId)).toMatchObject({ ownerId: userId });
  const acts = await listActs(database.db, makerId, { limit: 9 });
  expect(acts.map(({ action, actorId }) => [action, actorId]).toSorted()).toEqual([
    ['maker.handover', userId],
    ['maker.handover-code', curator.userId],
  ]);
});

test('such a person is signed in again by a new code, once, to the same account', async () => {
  const { makerId, userId } = await anOwnerWithoutMail();
  const code = await issue(makerId);
  expect(await whoIs(mustSucceed(await type(code)))).toBe(userId);
  expect(await type(code)).toEqual(wrong);
  const acts = await listActs(database.db, makerId, { limit: 9 });
  expect(acts.map(({ action, onBehalf }) => [action, onBehalf])).toEqual(
    expect.arrayContaining([
      ['account.code', true],
      ['account.sign-in-by-code', false],
    ]),
  );
});

test('a code that signs in counts for a day, and not on a device where somebody is signed in', async () => {
  const { makerId, userId } = await anOwnerWithoutMail();
  const code = await issue(makerId);
  const other = await anAccount(database.db);
  expect(await redeemHandoverCode(services(), other, code)).toEqual({ ok: false, refusal: { code: 'signed-in' } });
  expect(await findOwned(database.db, makerId)).toMatchObject({ ownerId: userId });
  expect(await type(code, new Date(studioNow.getTime() + dayMs))).toEqual(wrong);
  expect(await type(code)).toMatchObject({ ok: true });
});

test('no code signs in to an account that has a mail address, nor one of another region', async () => {
  const makerId = await aMaker(database.db, await anAccount(database.db));
  expect(await issueHandoverCode(services(), curator, makerId)).toEqual({ ok: false, refusal: { code: 'owned' } });
  const { makerId: lost } = await anOwnerWithoutMail();
  const unknown = { ok: false, refusal: { code: 'not-found' } };
  for (const actor of [await anAccount(database.db, 'curator', '31'), await anAccount(database.db, 'duta', '53')]) {
    expect(await issueHandoverCode(services(), actor, lost)).toEqual(unknown);
    expect(await findHandover(services(), actor, lost)).toEqual(unknown);
  }
  expect(await findHandover(services(), curator, lost)).toMatchObject({ value: { opens: 'account' } });
});

test('of several who type a code at once one gets the maker', async () => {
  const makerId = await aMaker(database.db, null, { assistedBy: curator.userId });
  const code = await issue(makerId);
  const outcomes = await Promise.all([1, 2, 3].map(() => type(code)));
  const [winner, ...others] = outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok));
  expect(others).toEqual([wrong, wrong]);
  if (!winner?.ok) throw new Error('Nobody got it.');
  expect(await findOwned(database.db, makerId)).toMatchObject({ ownerId: await whoIs(winner.value) });
});

test('a maker that got its owner meanwhile is not given away, and who guesses too often waits', async () => {
  const makerId = await aMaker(database.db, null, { assistedBy: curator.userId });
  const code = await issue(makerId);
  const spent: RateLimit = { consume: async () => ({ ok: false, retryAfterSeconds: 60 }) };
  const often = await signInByHandover(services(studioNow, spent), { code, clientAddress: '::1', userAgent: null });
  expect(often).toEqual({ ok: false, refusal: { code: 'too-many', retryAfterSeconds: 60 } });
  await insertOwner(database.db, makerId, (await anAccount(database.db)).userId, studioNow);
  expect(await type(code)).toEqual({ ok: false, refusal: { code: 'owned' } });
  for (const typed of ['', 'ABCD-2345', 'ABCD']) expect(await type(typed)).toEqual(wrong);
});
