import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { attesterKey, freezingReports } from './attester.ts';
import { attesterLifts } from './report-table.ts';

/** Who attests the origin of a public product, or of the public products of a maker. */
export async function listAttesters(db: Database, entity: 'maker' | 'product', id: string): Promise<string[]> {
  const rows = await queryRows<{ name: string }>(
    db,
    sql`select distinct origin_attested_by as name from products where origin_attested_by is not null
      and ${entity === 'maker' ? sql`maker_id = ${id} and state = 'published'` : sql`id = ${id}`}`,
  );
  return [...new Set(rows.map(({ name }) => attesterKey(name)))].toSorted();
}

/** Whether too many reports on what this name attests were upheld since it was let in last. */
export async function isFrozen(db: Database, name: string): Promise<boolean> {
  const key = attesterKey(name);
  const [row] = await queryRows<{ upheld: number }>(
    db,
    sql`select count(*)::int as upheld from reports where finding <> 'kept' and reason in ('not-local', 'false-claim')
      and attesters @> array[${key}]::text[] and decided_at > coalesce(
        (select lifted_at from attester_lifts where attester = ${key}), '-infinity'::timestamptz)`,
  );
  return (row?.upheld ?? 0) >= freezingReports;
}

export async function putLift(tx: Database, name: string, liftedAt: Date): Promise<void> {
  await tx
    .insert(attesterLifts)
    .values({ attester: attesterKey(name), liftedAt })
    .onConflictDoUpdate({ target: attesterLifts.attester, set: { liftedAt } });
}
