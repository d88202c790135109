import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { findPhoto } from '#domain/media/media-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { openMaker, openProduct } from '#domain/moderation/editing.ts';
import type { EditedEntity } from '#domain/moderation/working-copy-store.ts';
import { type ChangeContext, recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';

export interface OpenedSubject {
  maker: EditedMaker;
  isDraft: boolean;
  about: { subject: EditedEntity; subjectId: string };
}

/** What pictures belong to, its maker locked, where the actor may edit it; else null. */
export async function openSubject(tx: Database, actor: Actor, subject: PhotoSubject): Promise<OpenedSubject | null> {
  if ('makerId' in subject) {
    const maker = await openMaker(tx, actor, subject.makerId);
    const about = { subject: 'maker', subjectId: subject.makerId } as const;
    return maker && { maker, isDraft: maker.owned.state === 'draft', about };
  }
  const opened = await openProduct(tx, actor, subject.productId);
  if (!opened) return null;
  const about = { subject: 'product', subjectId: subject.productId } as const;
  return { maker: opened.maker, isDraft: opened.product.state === 'draft', about };
}

/** The same from one of its pictures. */
export async function openPhoto(tx: Database, actor: Actor, photoId: string) {
  const photo = await findPhoto(tx, photoId);
  const opened = photo && (await openSubject(tx, actor, photo.subject));
  return photo && opened ? { photo, ...opened } : null;
}

/** Lets the public page and search follow a change of pictures. */
export async function recordSubject(tx: Database, opened: OpenedSubject, context: ChangeContext): Promise<void> {
  if (opened.isDraft) return;
  const { subject, subjectId } = opened.about;
  if (subject === 'maker') await recordMakerChanges(tx, [subjectId], context);
  else await recordProductChanges(tx, [subjectId], context);
}
