import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { readClaim, type TypedClaim } from '#domain/claim/claim-number.ts';
import { type ClaimSubject, claimTypesOf, isOpen } from '#domain/claim/own-claim.ts';
import { insertClaim, listOwnClaims } from '#domain/claim/own-claim-store.ts';
import {
  actOn,
  type EditServices,
  type Invalid,
  type NotFound,
  openMaker,
  openProduct,
} from '#domain/moderation/editing.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

const mostClaims = 20;

export type SubmitClaimRefusal = NotFound | Invalid | { code: 'claim-open' | 'too-many-claims' };

/** A maker says that a product, or the business itself, has a certificate. Nothing of it is public before it is verified. */
export async function submitClaim(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { subject, type: named, ...typed }: TypedClaim & { subject: ClaimSubject; type: string },
): Promise<Result<{ claimId: string }, SubmitClaimRefusal>> {
  const type = claimTypesOf(subject).find((known) => known === named);
  return db.transaction(async (tx) => {
    const opened = 'productId' in subject ? await openProduct(tx, actor, subject.productId) : null;
    const maker = 'makerId' in subject ? await openMaker(tx, actor, subject.makerId) : opened?.maker;
    if (!maker) return fail({ code: 'not-found' as const });
    if (!type) return fail({ code: 'invalid' as const, fields: [{ field: 'type', code: 'unknown-claim-type' }] });
    const written = opened && (await readEdit(tx, 'product', opened.product.id)).fields.origin;
    const origin = typeof written === 'string' ? written : (opened?.product.fields.origin ?? null);
    const read = readClaim(type, typed, { today: jakartaDay(now()), origin });
    if (!read.ok) return fail({ code: 'invalid' as const, fields: read.refusal });
    const before = await listOwnClaims(tx, subject);
    if (before.some((claim) => claim.type === type && isOpen(claim))) return fail({ code: 'claim-open' as const });
    if (before.length >= mostClaims) return fail({ code: 'too-many-claims' as const });
    const claimId = await insertClaim(tx, subject, { ...read.value, type }, now());
    const act = { ...actOn(actor, maker), action: 'claim.submit', subject: 'claim', subjectId: claimId } as const;
    await recordAct(tx, { ...act, details: { type } }, now());
    return ok({ claimId });
  });
}
