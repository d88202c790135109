import { randomUUID } from 'node:crypto';
import { findProvince, findRegency } from '#domain/region/region.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { Role } from './actor.ts';
import { recordAct } from './audit-log-store.ts';
import { parseEmail } from './email.ts';
import { deleteSessions } from './session-store.ts';
import { findUserByEmail, insertUser, setRole, type User } from './user-store.ts';

export interface Appointment {
  /** As it was typed. */
  email: string;
  role: Role;
  /** Kemendagri code of a province or regency that a curator or duta answers for; null: the whole country. */
  regionCode: string | null;
}

/** `region-of-role`: makers and admins answer for no single region. */
export type AppointRefusal = { code: 'email' } | { code: 'region' } | { code: 'region-of-role' };

export interface Appointed {
  user: User;
  outcome: 'created' | 'changed' | 'unchanged';
}

type AppointServices = Pick<Services, 'db' | 'now'>;

/**
 * Gives a role to an address, and makes its account where there is none: the only way to become staff, open to whoever
 * runs the site's machine. A changed role ends the sessions that were opened with the old one.
 */
export async function appointUser(
  { db, now: present }: AppointServices,
  { email: typed, role, regionCode }: Appointment,
): Promise<Result<Appointed, AppointRefusal>> {
  const email = parseEmail(typed);
  if (email === null) return fail({ code: 'email' });
  if (regionCode !== null && role !== 'curator' && role !== 'duta') return fail({ code: 'region-of-role' });
  if (regionCode !== null && !findProvince(regionCode) && !findRegency(regionCode)) return fail({ code: 'region' });

  const now = present();
  return db.transaction(async (tx) => {
    const known = await findUserByEmail(tx, email);
    const user = { id: known?.id ?? randomUUID(), email, role, regionCode };
    if (known?.role === role && known.regionCode === regionCode) return ok({ user, outcome: 'unchanged' });
    if (known) {
      await setRole(tx, user.id, user, now);
      await deleteSessions(tx, user.id, null);
    } else await insertUser(tx, user, now);
    const act = { actor: null, action: 'user.role', subject: 'user', subjectId: user.id } as const;
    const before = { role: known?.role ?? null, region: known?.regionCode ?? null };
    await recordAct(tx, { ...act, before, after: { role, region: regionCode } }, now);
    return ok({ user, outcome: known ? 'changed' : 'created' });
  });
}
