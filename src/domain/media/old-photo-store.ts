import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { bandsOf, type Fingerprint } from './fingerprint.ts';

export interface OldPhoto {
  id: string;
  storageKey: string;
  widestPx: number;
}

/** Pictures made before their look was kept, by id; those set aside are none of them. */
export function listOldPhotos(db: Database, limit: number): Promise<OldPhoto[]> {
  return queryRows(
    db,
    sql`select id, storage_key as "storageKey", variant_widths_px[cardinality(variant_widths_px)] as "widestPx" from media
        where fingerprint is null and fingerprint_bands is null and state in ('ready', 'shown')
          and storage_key is not null and cardinality(variant_widths_px) > 0 order by id limit ${limit}`,
  );
}

/** Notes what a picture looks like; null sets it aside: its file cannot be read. */
export async function noteLook(db: Database, id: string, fingerprint: Fingerprint | null): Promise<void> {
  const bands = fingerprint === null ? [] : bandsOf(fingerprint);
  await db.execute(sql`update media set fingerprint = ${fingerprint}::bit(64), fingerprint_bands = ${sql.param(bands)}::int[]
    where id = ${id} and fingerprint is null`);
}

/** Has those that were set aside looked at again. */
export async function forgetSetAside(db: Database): Promise<void> {
  await db.execute(
    sql`update media set fingerprint_bands = null where fingerprint is null and cardinality(fingerprint_bands) = 0`,
  );
}
