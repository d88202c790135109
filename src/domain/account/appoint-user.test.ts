import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { auditLog, sessions } from './account-table.ts';
import { appointUser } from './appoint-user.ts';
import { findUserByEmail } from './user-store.ts';

const now = new Date('2026-02-01T03:00:00Z');
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function appoint(email: string, role: 'maker' | 'duta' | 'curator' | 'admin', regionCode: string | null = null) {
  return appointUser({ db: database.db, now: () => now }, { email, role, regionCode });
}

test('an address without an account gets one with its role and region, and the log says so without the address', async () => {
  expect(await appoint(' Kurator@Surel.example ', 'curator', '32.05')).toMatchObject({
    ok: true,
    value: { outcome: 'created', user: { email: 'kurator@surel.example', role: 'curator', regionCode: '32.05' } },
  });
  const user = await findUserByEmail(database.db, 'kurator@surel.example');
  const acts = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, user?.id ?? ''));
  expect(acts).toMatchObject([
    {
      actorId: null,
      actorRole: 'system',
      action: 'user.role',
      before: { role: null, region: null },
      after: { role: 'curator', region: '32.05' },
    },
  ]);
  expect(JSON.stringify(acts)).not.toContain('surel.example');
});

test('another role ends the sessions of the old one; the same role changes nothing', async () => {
  await appoint('naik@surel.example', 'maker');
  const user = await findUserByEmail(database.db, 'naik@surel.example');
  const userId = user?.id ?? '';
  const open = { id: 's', token: 't', userId, expiresAt: new Date('2027-01-01'), createdAt: now, updatedAt: now };
  await database.db.insert(sessions).values(open);
  expect(await appoint('naik@surel.example', 'maker')).toMatchObject({ value: { outcome: 'unchanged' } });
  expect(await database.db.select().from(sessions)).toHaveLength(1);
  expect(await appoint('naik@surel.example', 'admin')).toMatchObject({
    value: { outcome: 'changed', user: { id: userId } },
  });
  expect(await database.db.select().from(sessions)).toEqual([]);
});

test.each([
  ['bukan-surel', 'maker', null, 'email'],
  ['a@surel.example, b@surel.example', 'maker', null, 'email'],
  ['k@surel.example', 'curator', '99', 'region'],
  ['k@surel.example', 'duta', '32.99', 'region'],
  ['k@surel.example', 'maker', '32', 'region-of-role'],
  ['k@surel.example', 'admin', '32', 'region-of-role'],
] as const)('%s as %s of %s is refused', async (email, role, region, code) => {
  expect(await appoint(email, role, region)).toEqual({ ok: false, refusal: { code } });
  expect(await findUserByEmail(database.db, email)).toBeNull();
});
