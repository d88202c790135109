import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices, Invalid, NotFound } from '#domain/moderation/editing.ts';
import { hasOpenClaim } from '#domain/moderation/ownership-store.ts';
import { insertReport } from '#domain/moderation/report-store.ts';
import { plainText } from '#domain/plain-text.ts';
import { holdsCitizenNumber } from '#domain/private-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';

const proofLength = { min: 20, max: 1_000 };

export type ClaimRefusal =
  | NotFound
  | Invalid
  | { code: 'already-owned' | 'already-claimed' }
  | { code: 'too-many'; retryAfterSeconds: number };

/**
 * "Ini usaha saya": somebody who is signed in says that an imported seller is theirs, and how that can be seen. A curator
 * decides; nothing changes before.
 */
export async function claimSeller(
  { db, now, limits }: Pick<EditServices, 'db' | 'now'> & { limits: Pick<Services['limits'], 'report'> },
  actor: Actor,
  { makerId, proof: typed }: { makerId: string; proof: string },
): Promise<Result<{ claimId: string }, ClaimRefusal>> {
  // A proof is for the curator alone, so a telephone number may stand in it; a citizen number nowhere.
  const proof = plainText(typed);
  const invalid = (code: string, detail?: number) =>
    fail({ code: 'invalid' as const, fields: [{ field: 'proof', code, detail }] });
  if (proof.length < proofLength.min) return invalid(proof === '' ? 'required' : 'too-short', proofLength.min);
  if (proof.length > proofLength.max) return invalid('too-long', proofLength.max);
  if (holdsCitizenNumber(proof)) return invalid('citizen-number');
  const limit = await limits.report.consume(`user ${actor.userId}`);
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });

  return db.transaction(async (tx) => {
    const maker = await lockMaker(tx, makerId);
    if (!maker || maker.sample || maker.owned.state === 'draft') return fail({ code: 'not-found' as const });
    if (maker.owned.ownerId !== null) return fail({ code: 'already-owned' as const });
    if (await hasOpenClaim(tx, makerId, actor.userId)) return fail({ code: 'already-claimed' as const });
    const claimId = randomUUID();
    await insertReport(tx, {
      ...{ id: claimId, kind: 'ownership', subject: 'maker', subjectId: makerId, reason: 'ownership' },
      ...{ message: proof, contact: null, userId: actor.userId, state: 'open', createdAt: now() },
    });
    const act = { actor, action: 'maker.claim', subject: 'maker', subjectId: makerId, makerId } as const;
    await recordAct(tx, act, now());
    return ok({ claimId });
  });
}
