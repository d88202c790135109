import { recordAct } from '#domain/account/audit-log-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { findOpenSubmission } from '#domain/moderation/submission-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import { insertMerge } from './merge-store.ts';
import { moveProduct } from './move-product-store.ts';
import { deciderActor, openSubject, type SubjectRefusal } from './open-subject.ts';

/**
 * `not-public`: what is kept is not; `hidden`: what goes is off the site for a reason; `other-maker`: their makers are to
 * be merged first; `open-submission`: what goes waits for a decision.
 */
export type MergeRefusal = SubjectRefusal | { code: 'not-public' | 'hidden' | 'other-maker' | 'open-submission' };

/**
 * Makes one product of two of a maker: listings, photos, claims, reports, visits and addresses go over to the one that is
 * kept, whose own words stand; empty ones are filled from the other. Old addresses lead to it.
 */
export async function mergeProducts(
  { db, categories, now }: EditServices,
  decider: Decider,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<Result<{ slug: string }, MergeRefusal>> {
  if (keptId === goneId) return fail({ code: 'not-found' });
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, decider, { entity: 'product', id: keptId });
    if (!opened.ok) return opened;
    const { maker, product: kept } = opened.value;
    const gone = await findEditedProduct(tx, goneId);
    if (!kept || !gone || kept.sample !== gone.sample) return fail({ code: 'not-found' as const });
    if (gone.makerId !== maker.id) return fail({ code: 'other-maker' as const });
    if (kept.state !== 'published') return fail({ code: 'not-public' as const });
    if (gone.state === 'hidden') return fail({ code: 'hidden' as const });
    if (await findOpenSubmission(tx, 'product', goneId)) return fail({ code: 'open-submission' as const });
    const at = now();
    const actor = deciderActor(decider);
    await insertMerge(tx, { entity: 'product', keptId, goneId, mergedBy: actor?.userId ?? null, mergedAt: at });
    await moveProduct(tx, { keptId, goneId });
    await recordProductChanges(tx, [keptId, goneId], { categories, now: at });
    const act = { actor, action: 'product.merge', subject: 'product', subjectId: keptId, makerId: maker.id } as const;
    await recordAct(
      tx,
      { ...act, details: { gone: goneId }, before: { slug: gone.slug }, after: { slug: kept.slug } },
      at,
    );
    return ok({ slug: kept.slug });
  });
}
