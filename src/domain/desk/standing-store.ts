import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { attesterKey } from '#domain/moderation/attester.ts';
import { isFrozen } from '#domain/moderation/attester-store.ts';
import type { DeskSubject } from './open-subject.ts';

/** Who attests an origin, and how that has gone. */
export interface AttesterStanding {
  name: string;
  /** Reports on what it attests that were upheld, ever. */
  upheld: number;
  /** Its files are not taken in. */
  isFrozen: boolean;
}

/** What stands on a public page because of reports, and who answers for its origin. */
export interface Standing {
  /** A mark of its own; that of its maker is the maker's. */
  isUnderReview: boolean;
  attesters: AttesterStanding[];
}

/** How a maker or product stands; of one that is gone nothing does. */
export async function findStanding(db: Database, subject: DeskSubject): Promise<Standing> {
  const { entity, id } = subject;
  const named = await queryRows<{ name: string }>(
    db,
    sql`select distinct origin_attested_by as name from products where origin_attested_by is not null
      and ${entity === 'maker' ? sql`maker_id = ${id} and state = 'published'` : sql`id = ${id}`} order by 1`,
  );
  // However a name was typed, it is one attester.
  const byKey = new Map(named.map(({ name }) => [attesterKey(name), name]));
  const attesters = await Promise.all([...byKey.values()].map((name) => standingOf(db, name)));
  return { isUnderReview: await isMarked(db, subject), attesters };
}

/** Whether a maker or product bears the mark of being looked into. */
export async function isMarked(db: Database, { entity, id }: DeskSubject): Promise<boolean> {
  const table = sql.identifier(entity === 'maker' ? 'makers' : 'products');
  const [row] = await queryRows<{ isMarked: boolean }>(
    db,
    sql`select under_review_since is not null as "isMarked" from ${table} where id = ${id}`,
  );
  return row?.isMarked ?? false;
}

async function standingOf(db: Database, name: string): Promise<AttesterStanding> {
  const [row] = await queryRows<{ upheld: number }>(
    db,
    sql`select count(*)::int as upheld from reports
      where finding <> 'kept' and attesters @> array[${attesterKey(name)}]::text[]`,
  );
  return { name, upheld: row?.upheld ?? 0, isFrozen: await isFrozen(db, name) };
}
