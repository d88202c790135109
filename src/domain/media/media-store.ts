import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Photo } from '#domain/photo.ts';
import { photoJson } from '#domain/photo-store.ts';
import type { OwnPhoto, PhotoState, PhotoSubject } from './own-photo.ts';
import type { PictureRefusal } from './picture.ts';

/** Rows of `media m` that belong to a subject. */
export function belongsTo(subject: PhotoSubject): SQL {
  return 'productId' in subject ? sql`m.product_id = ${subject.productId}` : sql`m.maker_id = ${subject.makerId}`;
}

/** The pictures of a product or maker in their order, also those that wait or were refused; none that came from a file. */
export function listPhotos(db: Database, subject: PhotoSubject): Promise<OwnPhoto[]> {
  return queryRows(
    db,
    sql`select m.id, m.state, m.refusal, case when m.state in ('ready', 'shown') then ${photoJson} end as photo
      from media m where ${belongsTo(subject)} and m.state <> 'withheld' order by m.position, m.created_at, m.id`,
  );
}

/** The public pictures of a product in their order. */
export async function listShownPhotos(db: Database, productId: string): Promise<Photo[]> {
  const rows = await queryRows<{ photo: Photo }>(
    db,
    sql`select ${photoJson} as photo from media m
      where m.product_id = ${productId} and m.state = 'shown' order by m.position, m.id`,
  );
  return rows.map(({ photo }) => photo);
}

/** Where the files of a public picture lie, and its widths; null: unknown, not shown, or of something hidden. A maker's needs its consent. */
export async function findPublicFiles(
  db: Database,
  id: string,
): Promise<{ storageKey: string; widthsPx: number[] } | null> {
  const [row] = await queryRows<{ storageKey: string; widthsPx: number[] }>(
    db,
    sql`select m.storage_key as "storageKey", m.variant_widths_px as "widthsPx" from media m
      left join products p on p.id = m.product_id
      join makers k on k.id = coalesce(m.maker_id, p.maker_id)
      where m.id = ${id} and m.state = 'shown' and k.state = 'published'
        and (m.product_id is null or p.state = 'published')
        and (m.maker_id is null or exists (select from maker_consents c
          where c.maker_id = k.id and c.item = 'photo' and c.withdrawn_at is null))`,
  );
  return row ?? null;
}

export interface PhotoRow {
  id: string;
  subject: PhotoSubject;
  state: PhotoState;
  refusal: PictureRefusal | null;
  storageKey: string | null;
  widthsPx: number[];
  originalBytes: number | null;
}

/** Any uploaded picture; whether somebody may see it is the caller's to ask. */
export async function findPhoto(db: Database, id: string): Promise<PhotoRow | null> {
  const [row] = await queryRows<Omit<PhotoRow, 'subject'> & { productId: string | null; makerId: string }>(
    db,
    sql`select m.id, m.product_id as "productId", m.maker_id as "makerId", m.state, m.refusal,
        m.storage_key as "storageKey", m.variant_widths_px as "widthsPx", m.original_bytes as "originalBytes"
      from media m where m.id = ${id} and m.state <> 'withheld'`,
  );
  if (!row) return null;
  const { productId, makerId, ...rest } = row;
  return { ...rest, subject: productId === null ? { makerId } : { productId } };
}

/** How many pictures a product or maker has, those refused left out. */
export async function countPhotos(db: Database, subject: PhotoSubject): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from media m
      where ${belongsTo(subject)} and m.state in ('waiting', 'ready', 'shown')`,
  );
  return row?.count ?? 0;
}

/** How many pictures of an account wait to be looked at. */
export async function countWaiting(db: Database, userId: string): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from media where state = 'waiting' and uploaded_by = ${userId}`,
  );
  return row?.count ?? 0;
}

/**
 * Makes exactly these pictures public, in this order; others of the same subject that were go back to `ready`. To be
 * called in the transaction of the change, which records it. What waits, was refused or is another's is left as it is.
 */
export async function showPhotos(tx: Database, subject: PhotoSubject, ids: string[]): Promise<void> {
  await tx.execute(sql`update media m set
      state = case when m.id = any(${sql.param(ids)}::text[]) then 'shown' else 'ready' end,
      position = coalesce(array_position(${sql.param(ids)}::text[], m.id) - 1, m.position)
    where ${belongsTo(subject)} and m.state in ('ready', 'shown')`);
}

/** Deletes rows and answers the keys whose files are to be deleted once that is committed. */
export async function deletePhotos(tx: Database, ids: string[]): Promise<{ folders: string[]; originals: string[] }> {
  const rows = await queryRows<{ storageKey: string | null; originalKey: string | null }>(
    tx,
    sql`delete from media where id = any(${sql.param(ids)}::text[])
      returning storage_key as "storageKey", original_key as "originalKey"`,
  );
  return {
    folders: rows.flatMap(({ storageKey }) => storageKey ?? []),
    originals: rows.flatMap(({ originalKey }) => originalKey ?? []),
  };
}
