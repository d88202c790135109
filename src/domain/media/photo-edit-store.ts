import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { belongsTo } from './media-store.ts';
import type { PhotoSubject } from './own-photo.ts';

/** Puts pictures in this order; those not named come after them as they stood. */
export async function orderPhotos(tx: Database, subject: PhotoSubject, ids: string[]): Promise<void> {
  await tx.execute(sql`update media m set position = coalesce(array_position(${sql.param(ids)}::text[], m.id) - 1,
      ${ids.length} + m.position) where ${belongsTo(subject)} and m.state <> 'withheld'`);
}

/** Writes the alternative texts of a picture. */
export async function writeAlt(
  tx: Database,
  photoId: string,
  { alt, altEn }: { alt: string | null; altEn: string | null },
): Promise<void> {
  await tx.execute(sql`update media set alt = ${alt}, alt_en = ${altEn} where id = ${photoId}`);
}
