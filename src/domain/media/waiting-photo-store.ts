import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { bandsOf } from './fingerprint.ts';
import { belongsTo } from './media-store.ts';
import type { PhotoSubject } from './own-photo.ts';
import type { EncodedPicture, PictureRefusal } from './picture.ts';

/** Heard by the worker when a picture comes. */
export const waitingChannel = 'photos';

export interface NewPhoto {
  id: string;
  subject: PhotoSubject;
  originalKey: string;
  originalBytes: number;
  uploadedBy: string;
  now: Date;
}

/** Adds a picture as the last of its subject and wakes the job. Twice the same id is once. */
export async function insertWaiting(db: Database, photo: NewPhoto): Promise<void> {
  const { id, subject, originalKey, originalBytes, uploadedBy } = photo;
  const now = photo.now.toISOString();
  const productId = 'productId' in subject ? subject.productId : null;
  const makerId = 'makerId' in subject ? subject.makerId : null;
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into media
        (id, product_id, maker_id, position, state, original_key, original_bytes, uploaded_by, rights_stated_at, created_at)
      select ${id}, ${productId}::text, ${makerId}::text, coalesce(max(m.position) + 1, 0), 'waiting', ${originalKey},
        ${originalBytes}::int, ${uploadedBy}, ${now}::timestamptz, ${now}::timestamptz
      from media m where ${belongsTo(subject)} on conflict (id) do nothing`);
    await tx.execute(sql`select pg_notify(${waitingChannel}, '')`);
  });
}

/** The picture that waits longest, those that ended a process before last; an attempt is counted before it is looked at. */
export async function beginAttempt(
  db: Database,
): Promise<{ id: string; originalKey: string; attempts: number } | null> {
  const [row] = await queryRows<{ id: string; originalKey: string; attempts: number }>(
    db,
    sql`update media set attempts = attempts + 1 where id = (
        select id from media where state = 'waiting' and original_key is not null
        order by attempts, created_at, id limit 1 for update skip locked)
      returning id, original_key as "originalKey", attempts`,
  );
  return row ?? null;
}

/** The attempt ended by an outage that is not the picture's fault. */
export async function takeBackAttempt(db: Database, id: string): Promise<void> {
  await db.execute(sql`update media set attempts = greatest(attempts - 1, 0) where id = ${id}`);
}

/** False: the row is gone; its owner deleted it meanwhile. */
export async function markReady(
  db: Database,
  id: string,
  storageKey: string,
  picture: EncodedPicture,
): Promise<boolean> {
  const widths = [...new Set(picture.variants.map(({ widthPx }) => widthPx))].toSorted((a, b) => a - b);
  const rows = await queryRows(
    db,
    sql`update media set state = 'ready', storage_key = ${storageKey}, variant_widths_px = ${sql.param(widths)}::int[],
        width_px = ${picture.widthPx}::int, height_px = ${picture.heightPx}::int, placeholder = ${picture.placeholder},
        fingerprint = ${picture.fingerprint}::bit(64), fingerprint_bands = ${sql.param(bandsOf(picture.fingerprint))}::int[]
      where id = ${id} and state = 'waiting' returning id`,
  );
  return rows.length > 0;
}

export async function markRefused(db: Database, id: string, refusal: PictureRefusal): Promise<void> {
  await db.execute(
    sql`update media set state = 'refused', refusal = ${refusal} where id = ${id} and state = 'waiting'`,
  );
}

/** Originals whose picture was looked at: to be deleted, then forgotten. */
export function listSpentOriginals(db: Database, limit: number): Promise<{ id: string; originalKey: string }[]> {
  return queryRows(
    db,
    sql`select id, original_key as "originalKey" from media
      where original_key is not null and state <> 'waiting' order by id limit ${limit}`,
  );
}

export async function forgetOriginal(db: Database, id: string): Promise<void> {
  await db.execute(sql`update media set original_key = null where id = ${id}`);
}
