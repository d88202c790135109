import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { missingOfMaker } from '#domain/maker/maker-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { actOn, type NotFound, openMaker } from './editing.ts';
import { publishTrusted } from './publish-trusted.ts';
import type { Gap } from './submission.ts';
import { changesOfMaker } from './submission-changes.ts';
import { findOpenSubmission, insertSubmission } from './submission-store.ts';
import type { EditedEntity } from './working-copy-store.ts';
import { readEdit } from './working-copy-store.ts';

export type SubmitRefusal =
  | { code: 'incomplete'; missing: Gap[] }
  | { code: 'already-submitted' | 'nothing-changed' | 'hidden' };

export interface Submitted {
  submissions: { id: string; entity: EditedEntity }[];
  /** A small change of a trusted maker: nothing waits. */
  isPublic: boolean;
}

/** Hands a maker's profile to a curator: its first publication, or what was written of it since. */
export async function submitMaker(
  { db, categories, trustedAfter, now }: Pick<Services, 'db' | 'categories' | 'trustedAfter' | 'now'>,
  actor: Actor,
  { makerId }: { makerId: string },
): Promise<Result<Submitted, NotFound | SubmitRefusal>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const submitted = await openMakerSubmission(tx, actor, maker, now());
    if (!submitted.ok) return submitted;
    const id = submitted.value;
    const isPublic = await publishTrusted(tx, actor, maker, id, { categories, trustedAfter, now: now() });
    return ok({ submissions: [{ id, entity: 'maker' as const }], isPublic });
  });
}

/** The same for a maker that is locked already; answers the id. */
export async function openMakerSubmission(
  tx: Database,
  actor: Actor,
  maker: EditedMaker,
  now: Date,
): Promise<Result<string, SubmitRefusal>> {
  const { id: makerId, version, owned } = maker;
  if (owned.state === 'hidden') return fail({ code: 'hidden' });
  if (await findOpenSubmission(tx, 'maker', makerId)) return fail({ code: 'already-submitted' });
  const edit = await readEdit(tx, 'maker', makerId);
  const missing = missingOfMaker({ ...maker.fields, ...edit.fields }).map((what): Gap => ({ entity: 'maker', what }));
  if (missing.length > 0) return fail({ code: 'incomplete', missing });
  const changes = await changesOfMaker(tx, maker, edit);
  if (Object.keys(changes).length === 0) return fail({ code: 'nothing-changed' });
  const kind = owned.state === 'draft' ? 'new' : 'changed';
  const entity = { entity: 'maker', entityId: makerId, makerId, kind, baseVersion: version } as const;
  const id = await insertSubmission(tx, { ...entity, changes, submittedBy: actor.userId, submittedAt: now });
  const act = { ...actOn(actor, maker), action: 'submission.submit', subject: 'submission', subjectId: id } as const;
  await recordAct(tx, { ...act, details: { entity: 'maker', kind } }, now);
  return ok(id);
}
