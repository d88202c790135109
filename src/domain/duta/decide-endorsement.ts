import { type Actor, answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { type NoteRefusal, readReasonAndNote } from '#domain/moderation/decision-note.ts';
import type { EditServices, NotFound } from '#domain/moderation/editing.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { announceEndorsement } from './announce-endorsement.ts';
import { lockDuta } from './duta-store.ts';
import type { Endorsement } from './endorsement.ts';
import { changeEndorsement, findEndorsement } from './endorsement-store.ts';

/** With the reason, one of `decisionReasons`, and the words as they were typed, where it is not approved. */
export type EndorsementDecision =
  | { decision: 'public' }
  | { decision: 'returned' | 'refused'; reason: string; note: string };

/** `not-open`: where it stands, and since when. */
export type EndorsementRefusal =
  | NotFound
  | NoteRefusal
  | { code: 'not-open'; state: Exclude<Endorsement['state'], 'waiting'>; decidedAt: Date | null };

/** Decides what an official approved: by a curator of their region. Of two who decide at once, the first one counts. */
export async function decideEndorsement(
  { db, categories, now: present }: Pick<EditServices, 'db' | 'categories' | 'now'>,
  actor: Actor,
  { endorsementId, ...decided }: { endorsementId: string } & EndorsementDecision,
): Promise<Result<null, EndorsementRefusal>> {
  const now = present();
  return db.transaction(async (tx) => {
    const found = await findEndorsement(tx, endorsementId);
    const duta = found && (await lockDuta(tx, found.dutaId));
    if (!found || !duta || !answersFor(actor, duta)) return fail({ code: 'not-found' as const });
    const { decision } = decided;
    const words = decided.decision === 'public' ? null : readReasonAndNote(decided);
    if (words && !words.ok) return words;
    const by = { decidedBy: actor.userId, decidedAt: now, ...words?.value };
    if (!(await changeEndorsement(tx, endorsementId, ['waiting'], { state: decision, ...by }))) {
      const { state, decidedAt } = (await findEndorsement(tx, endorsementId)) ?? found;
      if (state === 'waiting') throw new Error(`Endorsement ${endorsementId} waits, and could not be decided.`);
      return fail({ code: 'not-open' as const, state, decidedAt });
    }
    if (decision === 'public') await announceEndorsement(tx, found, { categories, now });
    const about = { subject: 'endorsement', subjectId: endorsementId } as const;
    const [before, after] = [{ state: 'waiting' }, { state: decision }];
    const details = { reason: words?.value.reason ?? null, since: found.approvedAt?.toISOString() ?? null };
    // Its maker is told what stands on its page; what never did is between staff and curator.
    const makerId = decision === 'public' ? ((await findEditedProduct(tx, found.product.id))?.makerId ?? null) : null;
    const act = { actor, action: `endorsement.${decision}`, ...about, makerId, details } as const;
    await recordAct(tx, { ...act, before, after }, now);
    return ok(null);
  });
}
