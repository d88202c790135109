import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CheckedListing, ListingCheck } from './listing-check.ts';
import { linkHosts, listings } from './listing-table.ts';

export interface DueListing {
  id: string;
  productId: string;
  makerId: string;
  url: string;
}

export interface DueHost {
  host: string;
  failures: number;
  listings: DueListing[];
}

interface ClaimedRow extends DueListing {
  host: string;
  failures: number;
}

/** How much is taken at once, and until when nobody else may visit those hosts. */
export interface Claim {
  hosts: number;
  listingsOfHost: number;
  until: Date;
}

const mostLookedAt = 500;

/** Takes hosts whose links are to be visited, those that wait longest first; two processes never have one host. */
export async function claimDueHosts(db: Database, now: Date, claim: Claim): Promise<DueHost[]> {
  const at = now.toISOString();
  const rows = await queryRows<ClaimedRow>(
    db,
    sql`with due as (
          select l.id, l.product_id, p.maker_id, l.url, l.check_after, split_part(l.url, '/', 3) as host
          from listings l join products p on p.id = l.product_id join makers m on m.id = p.maker_id
          where not l.sample and l.marketplace <> 'whatsapp' and (l.state = 'live' or l.hidden_at is not null)
            and p.state = 'published' and m.state = 'published' and (l.check_after is null or l.check_after <= ${at})
            and not exists (select from link_hosts h where h.host = split_part(l.url, '/', 3) and h.rest_until > ${at})
          order by l.check_after nulls first, l.id limit ${mostLookedAt}),
        ranked as (select *, row_number() over (partition by host order by check_after nulls first, id) as turn from due),
        taken as (
          insert into link_hosts (host, rest_until)
          select host, ${claim.until.toISOString()}::timestamptz from ranked where turn = 1
          order by check_after nulls first, host limit ${claim.hosts}
          on conflict (host) do update set rest_until = excluded.rest_until where link_hosts.rest_until <= ${at}
          returning host, failures)
        select r.id, r.product_id as "productId", r.maker_id as "makerId", r.url, r.host, t.failures
        from ranked r join taken t on t.host = r.host where r.turn <= ${claim.listingsOfHost} order by r.host, r.turn`,
  );
  return [...Map.groupBy(rows, ({ host }) => host)].map(([host, found]) => ({
    ...{ host, failures: found[0]?.failures ?? 0 },
    listings: found.map(({ id, productId, makerId, url }) => ({ id, productId, makerId, url })),
  }));
}

/** Gives a host back, to be left alone until `restUntil`. */
export async function restHost(db: Database, host: string, restUntil: Date, failures: number): Promise<void> {
  await db.update(linkHosts).set({ restUntil, failures }).where(eq(linkHosts.host, host));
}

/** What visits found of a link so far, locked; null: it has no such address any more. */
export async function lockCheck(tx: Database, { id, url }: DueListing): Promise<ListingCheck | null> {
  const [row] = await tx
    .select({ goneSince: listings.goneSince, hiddenAt: listings.hiddenAt })
    .from(listings)
    .where(and(eq(listings.id, id), eq(listings.url, url)))
    .for('update');
  return row ? { goneSince: row.goneSince, isHidden: row.hiddenAt !== null } : null;
}

/** Keeps what a visit found; answers whether buyers see something else now. */
export async function writeCheck(
  tx: Database,
  id: string,
  before: ListingCheck,
  { verdict, goneSince, isHidden, checkAfter }: CheckedListing,
  now: Date,
): Promise<boolean> {
  await tx.update(listings).set({ verdict, goneSince, checkAfter, checkedAt: now }).where(eq(listings.id, id));
  if (isHidden === before.isHidden) return false;
  const [from, to] = isHidden ? (['live', 'gone'] as const) : (['gone', 'live'] as const);
  const rows = await tx
    .update(listings)
    .set({ state: to, hiddenAt: isHidden ? now : null, toldAt: null })
    .where(and(eq(listings.id, id), eq(listings.state, from)))
    .returning({ id: listings.id });
  return rows.length > 0;
}
