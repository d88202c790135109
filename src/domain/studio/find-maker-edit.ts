import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { type Consent, listConsents, listContacts } from '#domain/maker/consent-store.ts';
import type { Contact } from '#domain/maker/contact.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { type MakerField, type MakerFields, missingOfMaker } from '#domain/maker/maker-fields.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { isUnpublished, type OwnPhoto } from '#domain/media/own-photo.ts';
import { type EditServices, type NotFound, seeMaker } from '#domain/moderation/editing.ts';
import type { Gap, Submission } from '#domain/moderation/submission.ts';
import { withWaitingAlts } from '#domain/moderation/submission-changes.ts';
import { findLatestSubmission } from '#domain/moderation/submission-store.ts';
import { findSuspension, type Suspension } from '#domain/moderation/suspension-store.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** A maker as its owner works on it: what is public, and what was written since. */
export interface MakerEdit {
  id: string;
  slug: string;
  state: 'draft' | 'published' | 'hidden';
  version: number;
  /** With what waits in the working copy. */
  maker: MakerFields;
  /** As the public sees them now; null for a draft. */
  published: MakerFields | null;
  /** Written, not public yet; `photos`: a picture is not. */
  differs: (MakerField | 'photos')[];
  /** Set up by somebody else, and not taken over yet. */
  isAssisted: boolean;
  contacts: Contact[];
  consents: Consent[];
  photos: OwnPhoto[];
  missing: Gap[];
  /** The one that waits, or the last that was decided. */
  submission: Submission | null;
  /** Why a curator took it off the site; null: none did. */
  suspension: Suspension | null;
}

export async function findMakerEdit(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
  makerId: string,
): Promise<Result<MakerEdit, NotFound>> {
  const maker = await seeMaker(db, actor, makerId);
  return maker ? ok(await readMakerEdit(db, maker)) : fail({ code: 'not-found' });
}

/** The same for a maker that was asked for before. */
export async function readMakerEdit(db: Database, maker: EditedMaker): Promise<MakerEdit> {
  const { id, slug, owned } = maker;
  const edit = await readEdit(db, 'maker', id);
  const photos = withWaitingAlts(await listPhotos(db, { makerId: id }), edit);
  const current: MakerFields = { ...maker.fields, ...edit.fields };
  const missing = missingOfMaker(current).map((what): Gap => ({ entity: 'maker', what }));
  return {
    ...{ id, slug, state: owned.state, version: edit.revision, maker: current, missing },
    published: owned.state === 'draft' ? null : maker.fields,
    differs: [
      ...(Object.keys(edit.fields) as MakerField[]),
      ...(photos.some(isUnpublished) ? ['photos' as const] : []),
    ],
    isAssisted: owned.ownerId === null,
    contacts: await listContacts(db, id),
    consents: await listConsents(db, id),
    photos,
    submission: await findLatestSubmission(db, 'maker', id),
    suspension: await findSuspension(db, 'maker', id),
  };
}
