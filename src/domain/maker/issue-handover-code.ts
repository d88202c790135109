import { type Actor, isStaff, mayEdit } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { handoverLifeDays, newHandoverCode, parseHandoverCode } from '#domain/account/handover-code.ts';
import { replaceHandoverCode } from '#domain/account/handover-code-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { findOwned } from './maker-owner-store.ts';

const dayMs = 86_400_000;

export interface HandoverCode {
  /** Shown once: only its hash is kept. */
  code: string;
  expiresAt: Date;
}

/** `owned`: somebody has this maker already, and only they decide over it. */
export type IssueRefusal = { code: 'unknown' } | { code: 'owned' };

type IssueServices = Pick<Services, 'db' | 'keyedHash' | 'now'>;

/** Makes the code by which a person takes over the maker that was set up for them; an earlier code counts no more. */
export async function issueHandoverCode(
  services: IssueServices,
  actor: Actor,
  makerId: string,
): Promise<Result<HandoverCode, IssueRefusal>> {
  const owned = await findOwned(services.db, makerId);
  if (!owned || !isStaff(actor)) return fail({ code: 'unknown' });
  if (owned.ownerId !== null) return fail({ code: 'owned' });
  if (!mayEdit(actor, owned)) return fail({ code: 'unknown' });

  const now = services.now();
  const code = newHandoverCode();
  const expiresAt = new Date(now.getTime() + handoverLifeDays * dayMs);
  const codeHash = handoverHash(services, code);
  await services.db.transaction(async (tx) => {
    await replaceHandoverCode(tx, { codeHash, makerId, issuedBy: actor.userId, expiresAt }, now);
    const act = { actor, action: 'maker.handover-code', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, makerId, onBehalf: true }, now);
  });
  return ok({ code, expiresAt });
}

/** What is kept of a code. */
export function handoverHash({ keyedHash }: Pick<Services, 'keyedHash'>, code: string): string {
  return keyedHash('handover', parseHandoverCode(code) ?? '');
}
