import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { writeAlt } from '#domain/media/photo-edit-store.ts';
import { raiseEdit } from '#domain/moderation/edit.ts';
import { actOn, type EditServices, type Invalid, type NotFound } from '#domain/moderation/editing.ts';
import type { WaitingAlts } from '#domain/moderation/submission-changes.ts';
import { readEdit, writeEdit } from '#domain/moderation/working-copy-store.ts';
import { longestAlt } from '#domain/photo.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readLine, readTyped } from '#domain/typed-text.ts';
import { openPhoto } from './photo-subject.ts';

interface Alts {
  alt: string | null;
  altEn: string | null;
}

const readers = {
  alt: (typed: string) => readLine(typed, { max: longestAlt }),
  altEn: (typed: string) => readLine(typed, { max: longestAlt }),
};

/** Says in words what a picture shows. Those of a public picture wait for a curator. */
export async function describePhoto(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { photoId, alt, altEn }: { photoId: string; alt: string; altEn: string },
): Promise<Result<{ visibility: 'draft' | 'waiting' }, NotFound | Invalid>> {
  return db.transaction(async (tx) => {
    const opened = await openPhoto(tx, actor, photoId);
    if (!opened) return fail({ code: 'not-found' as const });
    const read = readTyped<Alts>(readers, { alt, altEn }, () => []);
    if (!read.ok) return fail({ code: 'invalid' as const, fields: read.refusal });
    const alts: Alts = { alt: read.value.alt ?? null, altEn: read.value.altEn ?? null };
    const { subject, subjectId } = opened.about;
    const isWaiting = opened.photo.state === 'shown';
    if (isWaiting) {
      const edit = await readEdit(tx, subject, subjectId);
      const waiting = { ...(edit.fields.alts as WaitingAlts | undefined), [photoId]: alts };
      const raised = raiseEdit(edit, [], { alts: waiting }, {});
      await writeEdit(tx, subject, subjectId, raised, { userId: actor.userId, now: now() });
    } else await writeAlt(tx, photoId, alts);
    await recordAct(tx, { ...actOn(actor, opened.maker), action: 'photo.describe', ...opened.about }, now());
    return ok({ visibility: isWaiting ? ('waiting' as const) : ('draft' as const) });
  });
}
