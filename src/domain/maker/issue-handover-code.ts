import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { handoverLifeDays, newHandoverCode, parseHandoverCode } from '#domain/account/handover-code.ts';
import { replaceHandoverCode } from '#domain/account/handover-code-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { findHandover } from './find-handover.ts';

const dayMs = 86_400_000;

export interface HandoverCode {
  /** Shown once: only its hash is kept. */
  code: string;
  expiresAt: Date;
}

/** `owned`: somebody has this maker already, and signs in by mail. */
export type IssueRefusal = { code: 'not-found' } | { code: 'owned' };

type IssueServices = Pick<Services, 'db' | 'keyedHash' | 'now'>;

/**
 * Makes the code by which a person takes over the maker that was set up for them or, where they did and have no mail
 * address, is signed in again. An earlier code counts no more.
 */
export async function issueHandoverCode(
  services: IssueServices,
  actor: Actor,
  makerId: string,
): Promise<Result<HandoverCode, IssueRefusal>> {
  const found = await findHandover(services, actor, makerId);
  if (!found.ok) return found;
  const { opens, ownerId } = found.value;
  if (opens === null) return fail({ code: 'owned' });

  const now = services.now();
  const code = newHandoverCode();
  const expiresAt = new Date(now.getTime() + handoverLifeDays[opens] * dayMs);
  const codeHash = handoverHash(services, code);
  await services.db.transaction(async (tx) => {
    await replaceHandoverCode(tx, { codeHash, makerId, opensUserId: ownerId, issuedBy: actor.userId, expiresAt }, now);
    const action = opens === 'maker' ? 'maker.handover-code' : 'account.code';
    await recordAct(tx, { actor, action, subject: 'maker', subjectId: makerId, makerId, onBehalf: true }, now);
  });
  return ok({ code, expiresAt });
}

/** What is kept of a code. */
export function handoverHash({ keyedHash }: Pick<Services, 'keyedHash'>, code: string): string {
  return keyedHash('handover', parseHandoverCode(code) ?? '');
}
