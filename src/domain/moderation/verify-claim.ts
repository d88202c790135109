import { recordAct } from '#domain/account/audit-log-store.ts';
import { isDay, jakartaDay } from '#domain/calendar-day.ts';
import { isImportNumber } from '#domain/claim/claim-number.ts';
import { endOf, type OwnClaim } from '#domain/claim/own-claim.ts';
import { decideClaim } from '#domain/claim/own-claim-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { officeOf } from './attester.ts';
import type { EditServices, Invalid } from './editing.ts';
import {
  type ClaimDecisionRefusal,
  decidedState,
  openClaimDecision,
  recordClaimChange,
} from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

export interface VerifyClaimInput {
  claimId: string;
  /** Last day as the paper names it, `YYYY-MM-DD`; empty: it names none, or the number tells it. */
  validUntil: string;
}

export type VerifyClaimRefusal = ClaimDecisionRefusal | Invalid | { code: 'no-evidence' | 'import-contradicts' };

/** A curator of the region has compared a claim with its paper: from now on it bears a stamp, until its end. */
export async function verifyClaim(
  services: EditServices,
  decider: Decider,
  { claimId, validUntil: typed }: VerifyClaimInput,
): Promise<Result<{ validUntil: string | null }, VerifyClaimRefusal>> {
  const { db, now } = services;
  return db.transaction(async (tx) => {
    const opened = await openClaimDecision(tx, decider, claimId);
    if (!opened.ok) return opened;
    const { claim, maker } = opened.value;
    const state = decidedState(claim);
    if (state) return fail({ code: 'not-open' as const, state });
    if (claim.evidence.length === 0) return fail({ code: 'no-evidence' as const });
    const product = claim.productId === null ? null : await findEditedProduct(tx, claim.productId);
    if (isImportNumber(claim) && product?.fields.origin === 'dibuat')
      return fail({ code: 'import-contradicts' as const });
    const today = jakartaDay(now());
    const end = readEnd(claim, typed.trim(), today);
    if (!end.ok) return fail({ code: 'invalid' as const, fields: [{ field: 'validUntil', ...end.refusal }] });
    const actor = decider === 'operator' ? null : decider;
    const by = { decidedBy: actor?.userId ?? null, decidedAt: now(), reason: null, note: null };
    await decideClaim(tx, claimId, { ...by, validUntil: end.value, verifiedBy: officeOf(actor), verifiedAt: today });
    await recordClaimChange(tx, opened.value, services);
    const act = { actor, makerId: maker.id, subject: 'claim', subjectId: claimId } as const;
    const details = { type: claim.type, until: end.value, since: claim.waitingSince?.toISOString() ?? null };
    const changed = { before: { claim: 'open' }, after: { claim: 'verified' } };
    await recordAct(tx, { ...act, action: 'claim.verified', details, ...changed }, now());
    return ok({ validUntil: end.value });
  });
}

/** The last day in force: what the paper names, within what the number allows; null where the law knows no end. */
function readEnd(
  claim: OwnClaim,
  typed: string,
  today: string,
): Result<string | null, { code: string; detail?: string }> {
  const kind = endOf(claim.type);
  if (kind === 'never') return typed === '' ? ok(null) : fail({ code: 'never-ends' });
  const end = typed === '' ? claim.validUntil : typed;
  if (end === null) return kind === 'maybe' ? ok(null) : fail({ code: 'required' });
  if (!isDay(end)) return fail({ code: 'date-unreadable' });
  if (end < today) return fail({ code: 'already-ended', detail: end.slice(0, 4) });
  return claim.type === 'pirt' && claim.validUntil !== null && end > claim.validUntil
    ? fail({ code: 'after-number' })
    : ok(end);
}
