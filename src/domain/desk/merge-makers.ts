import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { hideOtherNumbers } from '#domain/listing/listing-edit-store.ts';
import { listPublicContacts } from '#domain/maker/consent-store.ts';
import { type EditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { findOpenSubmission } from '#domain/moderation/submission-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { insertMerge } from './merge-store.ts';
import { moveMaker } from './move-maker-store.ts';
import { deciderActor, isOwn, isWithin, type SubjectRefusal } from './open-subject.ts';

/** `both-owned`: two accounts; `not-public`: one of them is a draft or hidden; `open-submission`: what goes waits for a decision. */
export type MergeMakersRefusal = SubjectRefusal | { code: 'both-owned' | 'not-public' | 'open-submission' };

/**
 * Makes one maker of two: products, owner, photos, claims, reports, visits and addresses go over to the one that is kept.
 * Contacts, story and portrait come with their consents, where the kept one has none of its own.
 */
export async function mergeMakers(
  { db, categories, now }: EditServices,
  decider: Decider,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<Result<{ slug: string }, MergeMakersRefusal>> {
  if (keptId === goneId) return fail({ code: 'not-found' });
  return db.transaction(async (tx) => {
    const { [keptId]: kept, [goneId]: gone } = await lockBoth(tx, [keptId, goneId]);
    if (!kept || !gone || kept.sample !== gone.sample) return fail({ code: 'not-found' as const });
    if (!isWithin(decider, kept) || !isWithin(decider, gone)) return fail({ code: 'not-found' as const });
    if (isOwn(decider, kept) || isOwn(decider, gone)) return fail({ code: 'own' as const });
    if (kept.owned.ownerId !== null && gone.owned.ownerId !== null) return fail({ code: 'both-owned' as const });
    const states = [kept.owned.state, gone.owned.state];
    if (states.some((state) => state !== 'published')) return fail({ code: 'not-public' as const });
    if (await findOpenSubmission(tx, 'maker', goneId)) return fail({ code: 'open-submission' as const });
    const at = now();
    const actor = deciderActor(decider);
    await insertMerge(tx, { entity: 'maker', keptId, goneId, mergedBy: actor?.userId ?? null, mergedAt: at });
    await moveMaker(tx, { keptId, goneId });
    const phone = (await listPublicContacts(tx, keptId)).find(({ kind }) => kind === 'phone');
    await hideOtherNumbers(tx, keptId, phone?.value ?? null);
    await recordMakerChanges(tx, [keptId, goneId], { categories, now: at });
    const act = { actor, action: 'maker.merge', subject: 'maker', subjectId: keptId, makerId: keptId } as const;
    const changed = { before: { slug: gone.slug }, after: { slug: kept.slug } };
    await recordAct(tx, { ...act, details: { gone: goneId }, ...changed }, at);
    return ok({ slug: kept.slug });
  });
}

/** In the order of their ids, so that two merges never wait for each other in a circle. */
async function lockBoth(tx: Database, ids: string[]): Promise<Record<string, EditedMaker | null>> {
  const locked: Record<string, EditedMaker | null> = {};
  for (const id of ids.toSorted()) locked[id] = await lockMaker(tx, id);
  return locked;
}
