import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignIn } from '#adapters/auth/create-sign-in.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { sessions, users, verifications } from '#domain/account/account-table.ts';
import { deleteSession, listSessions } from '#domain/account/session-store.ts';
import type { SessionCookie, SignIn } from '#domain/account/sign-in.ts';
import { findUserByEmail, insertUser } from '#domain/account/user-store.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../support/database.ts';

let database: OpenDatabase;
let signIn: SignIn;
beforeAll(async () => {
  database = await openTestDatabase();
  signIn = openAt('http://localhost:4321');
});
afterAll(() => database.close());

function openAt(siteUrl: string, secret = 'r'.repeat(32)): SignIn {
  return createSignIn(() => ({ db: database.db, siteUrl, secret }));
}

function attempt(email: string, code: string) {
  return signIn.redeemCode({ email, code, userAgent: 'Peramban uji' });
}

/** A code that is certainly another one. */
const anotherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function signedIn(email: string): Promise<SessionCookie> {
  const redeemed = await attempt(email, await signIn.makeCode(email));
  if (!redeemed.ok) throw new Error(redeemed.refusal.code);
  return redeemed.value;
}

const headerOf = ({ name, value }: SessionCookie) => `lain=1; ${name}=${encodeURIComponent(value)}`;

test('the first code of an address opens a session of a maker, and nothing is kept of where', async () => {
  const cookie = await signedIn('baru@surel.example');
  expect(cookie).toMatchObject({ name: 'katalog.session_token', secure: false, maxAgeSeconds: 90 * 86_400 });
  const user = await findUserByEmail(database.db, 'baru@surel.example');
  expect(await signIn.findSession(headerOf(cookie))).toMatchObject({
    actor: { userId: user?.id, role: 'maker', regionCode: null },
  });
  const [row] = await database.db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, user?.id ?? ''));
  expect(row).toMatchObject({ ipAddress: null, userAgent: 'Peramban uji' });
});

test('codes are six digits, and neither they nor the address stand in the database', async () => {
  const code = await signIn.makeCode('diam@surel.example');
  expect(code).toMatch(/^\d{6}$/);
  const rows = await database.db.select().from(verifications);
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(JSON.stringify(rows)).not.toContain('diam@surel.example');
});

test('a code opens one session, not two, also when typed twice at once', async () => {
  const code = await signIn.makeCode('sekali@surel.example');
  const outcomes = await Promise.all([attempt('sekali@surel.example', code), attempt('sekali@surel.example', code)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await attempt('sekali@surel.example', code)).toEqual({ ok: false, refusal: { code: 'wrong' } });
});

test('three wrong codes lock the right one', async () => {
  const email = 'kunci@surel.example';
  const code = await signIn.makeCode(email);
  for (let tries = 1; tries <= 3; tries += 1) {
    expect(await attempt(email, anotherThan(code))).toEqual({ ok: false, refusal: { code: 'wrong' } });
  }
  expect(await attempt(email, code)).toEqual({ ok: false, refusal: { code: 'locked' } });
  expect(await findUserByEmail(database.db, email)).toBeNull();
});

test('a newer code ends the older one', async () => {
  const email = 'dua@surel.example';
  const older = await signIn.makeCode(email);
  const newer = await signIn.makeCode(email);
  if (older !== newer) expect(await attempt(email, older)).toEqual({ ok: false, refusal: { code: 'wrong' } });
  expect(await attempt(email, newer)).toMatchObject({ ok: true });
});

test('a code is of no use for another address', async () => {
  const code = await signIn.makeCode('milik@surel.example');
  expect(await attempt('lain@surel.example', code)).toEqual({ ok: false, refusal: { code: 'wrong' } });
});

test('a code is too old after ten minutes', async () => {
  const email = 'lama@surel.example';
  const code = await signIn.makeCode(email);
  const [lives] = await queryRows<{ seconds: string }>(
    database.db,
    sql`select max(extract(epoch from expires_at - created_at)) as seconds from verifications`,
  );
  expect(Number(lives?.seconds)).toBeGreaterThan(590);
  expect(Number(lives?.seconds)).toBeLessThanOrEqual(601);
  await database.db.update(verifications).set({ expiresAt: new Date(Date.now() - 1_000) });
  expect(await attempt(email, code)).toMatchObject({
    ok: false,
    refusal: { code: expect.stringMatching(/expired|wrong/) },
  });
});

test('staff stay signed in for a week, and carry their region', async () => {
  const id = crypto.randomUUID();
  const curator = { id, email: 'kurator@surel.example', role: 'curator', regionCode: '32' } as const;
  await insertUser(database.db, curator, new Date());
  const cookie = await signedIn(curator.email);
  expect(await signIn.findSession(headerOf(cookie))).toMatchObject({
    actor: { userId: id, role: 'curator', regionCode: '32' },
  });
  const [row] = await database.db.select().from(sessions).where(eq(sessions.userId, id));
  const days = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
});

test('a session that was ended, ran out, or was signed by another site is nobody’s', async () => {
  const email = 'habis@surel.example';
  const first = await signedIn(email);
  const second = await signedIn(email);
  const user = await findUserByEmail(database.db, email);
  const userId = user?.id ?? '';
  expect(await openAt('http://localhost:4321', 's'.repeat(32)).findSession(headerOf(first))).toBeNull();

  const open = await listSessions(database.db, userId, new Date());
  expect(open).toHaveLength(2);
  const known = await signIn.findSession(headerOf(first));
  expect(await deleteSession(database.db, 'somebody-else', known?.id ?? '')).toBe(false);
  expect(await deleteSession(database.db, userId, known?.id ?? '')).toBe(true);
  expect(await signIn.findSession(headerOf(first))).toBeNull();

  await database.db
    .update(sessions)
    .set({ expiresAt: new Date(0) })
    .where(eq(sessions.userId, userId));
  expect(await signIn.findSession(headerOf(second))).toBeNull();
  expect(await listSessions(database.db, userId, new Date())).toEqual([]);
});

test('a request without our cookie, or with a forged one, is nobody’s', async () => {
  const cookie = await signedIn('palsu@surel.example');
  expect(await signIn.findSession(null)).toBeNull();
  expect(await signIn.findSession('lain=1')).toBeNull();
  const [token] = cookie.value.split('.');
  expect(await signIn.findSession(`${cookie.name}=${token}`)).toBeNull();
  expect(await signIn.findSession(`${cookie.name}=${token}.tanda-palsu`)).toBeNull();
});

test('an account without a mail address is signed in by its id, with the agent of the browser, for ninety days', async () => {
  const id = crypto.randomUUID();
  await insertUser(database.db, { id, email: null, role: 'maker', regionCode: null }, new Date());
  const cookie = await signIn.openSession({ userId: id, userAgent: 'Peramban uji' });
  expect(cookie).toMatchObject({ name: 'katalog.session_token', maxAgeSeconds: 90 * 86_400 });
  expect(await signIn.findSession(headerOf(cookie))).toMatchObject({
    actor: { userId: id, role: 'maker', regionCode: null },
  });
  expect(await listSessions(database.db, id, new Date())).toMatchObject([{ userAgent: 'Peramban uji' }]);
  await expect(signIn.openSession({ userId: 'tidak-ada', userAgent: null })).rejects.toThrow(/no account/);
});

test('on https the cookie is a secure one', async () => {
  expect(await openAt('https://katalog.example').emptyCookie()).toEqual({
    name: '__Secure-katalog.session_token',
    value: '',
    maxAgeSeconds: 0,
    secure: true,
  });
});

test('two addresses are two accounts, one address is one', async () => {
  await signedIn('satu@surel.example');
  await signedIn('satu@surel.example');
  const rows = await database.db.select().from(users).where(eq(users.email, 'satu@surel.example'));
  expect(rows).toHaveLength(1);
});
