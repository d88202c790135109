import { sql } from 'drizzle-orm';
import type { Actor } from '#domain/account/actor.ts';
import { type Database, queryRows } from '#domain/database.ts';

/** A maker in the list of who looks after it. */
export interface AssistedMaker {
  id: string;
  /** As written last. */
  name: string;
  provinceCode: string | null;
  regencyCode: string | null;
  state: 'draft' | 'published' | 'hidden';
  /** Products that are not archived. */
  products: number;
  hasOpenSubmission: boolean;
  /** `nobody`: not handed over yet. `without-mail`: its owner is signed in by codes that are read out. */
  owner: 'nobody' | 'actor' | 'without-mail' | 'with-mail';
  /** Null: nobody, it came in a file or by its owner. */
  setUpBy: 'actor' | 'colleague' | null;
}

export interface AssistedQuery {
  /** Null: those that somebody set up, or whose owner has no mail; else all of the region whose name holds this. */
  name: string | null;
  limit: number;
}

/**
 * Makers that a curator or admin looks after, those without an owner first, then the newest; never samples, and never
 * the draft of somebody who signs in alone.
 */
export function listAssistedMakers(
  db: Database,
  { userId, regionCode }: Actor,
  { name, limit }: AssistedQuery,
): Promise<AssistedMaker[]> {
  const isOfRegion =
    regionCode === null ? sql`true` : sql`${regionCode} in (m.province_code, coalesce(m.regency_code, ''))`;
  const isWanted =
    name === null
      ? sql`(m.assisted_by is not null or o.user_id = ${userId} or (o.user_id is not null and u.email is null))`
      : sql`strpos(lower(coalesce(w.fields->>'name', m.name)), lower(${name})) > 0
          and (m.state <> 'draft' or u.email is null or o.user_id = ${userId})`;
  return queryRows(
    db,
    sql`select m.id, coalesce(w.fields->>'name', m.name) as name, m.state,
          coalesce(w.fields->>'provinceCode', m.province_code) as "provinceCode",
          coalesce(w.fields->>'regencyCode', m.regency_code) as "regencyCode",
          (select count(*)::int from products p where p.maker_id = m.id and p.state <> 'archived') as products,
          exists (select from submissions s where s.maker_id = m.id and s.state = 'open') as "hasOpenSubmission",
          case when o.user_id is null then 'nobody' when o.user_id = ${userId} then 'actor'
            when u.email is null then 'without-mail' else 'with-mail' end as owner,
          case when m.assisted_by = ${userId} then 'actor' when m.assisted_by is not null then 'colleague' end as "setUpBy"
        from makers m
        left join maker_owners o on o.maker_id = m.id
        left join users u on u.id = o.user_id
        left join working_copies w on w.entity = 'maker' and w.entity_id = m.id
        where not m.sample and (m.assisted_by = ${userId} or o.user_id = ${userId} or ${isOfRegion}) and ${isWanted}
        order by o.user_id is not null, m.created_at desc, m.id limit ${limit}`,
  );
}
