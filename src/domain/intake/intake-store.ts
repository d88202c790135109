import { eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { MakerRole } from '#domain/maker/maker.ts';
import type { IntakeCounts, IntakeOptions } from './intake-outcome.ts';
import { intakeRuns } from './intake-table.ts';
import type { IntakeProduct } from './merge-candidate.ts';

/** One intake at a time writes a batch: two of them would race for the same makers, slugs and links. */
export async function lockIntake(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('intake'))`);
}

/**
 * Counts the tables anew for the planner. The embedded database has no autovacuum: without this a long run reads whole
 * indexes for each batch, since its plans still take the tables for empty.
 */
export async function analyzeFilled(db: Database): Promise<void> {
  await db.execute(sql`analyze makers, products, listings, media, slugs`);
}

export interface KnownMaker {
  id: string;
  identity: string;
  name: string;
  role: MakerRole;
  /** Somebody keeps it up to date; files no longer do. */
  hasOwner: boolean;
}

/** Makers and sellers by their identity, and by those of doubles that went up in them. */
export async function readKnownMakers(db: Database, identities: string[]): Promise<Map<string, KnownMaker>> {
  const rows = await queryRows<KnownMaker>(
    db,
    sql`select m.id, i.identity, m.name, m.role, o.maker_id is not null as "hasOwner"
        from unnest(${sql.param(identities)}::text[]) as i(identity)
        left join merges g on g.entity = 'maker' and g.gone_identity = i.identity
        join makers m on m.identity = i.identity or m.id = g.kept_id
        left join maker_owners o on o.maker_id = m.id`,
  );
  return new Map(rows.map((row) => [row.identity, row]));
}

export interface KnownProduct extends IntakeProduct {
  makerRole: MakerRole | null;
  makerName: string | null;
  hasOwner: boolean;
}

/** Products by their identity, with the listing of their address and their withheld pictures. */
export async function readKnownProducts(db: Database, identities: string[]): Promise<Map<string, KnownProduct>> {
  const rows = await queryRows<{ identity: string; product: KnownProduct }>(
    db,
    sql`select p.identity, json_build_object(
        'id', p.id, 'identity', p.identity, 'name', p.name, 'makerId', p.maker_id, 'categorySlug', p.category_slug,
        'categoryProposed', p.category_proposed, 'provinceCode', p.province_code, 'regencyCode', p.regency_code,
        'placeAssumed', p.place_assumed, 'priceIdr', p.price_idr, 'priceMaxIdr', p.price_max_idr,
        'priceCheckedAt', p.price_checked_at, 'soldCount', p.sold_count, 'materials', p.materials, 'story', p.story,
        'origin', p.origin, 'originAttestedBy', p.origin_attested_by, 'originAttestedAt', p.origin_attested_at,
        'state', p.state, 'publishedAt', p.published_at, 'makerRole', m.role, 'makerName', m.name,
        'hasOwner', exists (select 1 from maker_owners o where o.maker_id = m.id),
        'listing', (select json_build_object('url', l.url, 'marketplace', l.marketplace, 'shopName', l.shop_name,
            'priceIdr', l.price_idr, 'priceCheckedAt', l.price_checked_at, 'state', l.state)
          from listings l where l.url = p.identity and l.product_id = p.id),
        'images', coalesce((select json_agg(i.source_url order by i.position) from media i
          where i.product_id = p.id and i.state = 'withheld'), '[]'::json)) as product
      from products p left join makers m on m.id = p.maker_id
      where p.identity = any(${sql.param(identities)}::text[])`,
  );
  return new Map(rows.map(({ identity, product }) => [identity, product]));
}

/** Products that went up in another, by the identity they had: the address of that other. */
export async function readMergedProducts(db: Database, identities: string[]): Promise<Map<string, string>> {
  const rows = await queryRows<{ identity: string; slug: string }>(
    db,
    sql`select g.gone_identity as identity, p.slug from merges g join products p on p.id = g.kept_id
        where g.entity = 'product' and g.gone_identity = any(${sql.param(identities)}::text[])`,
  );
  return new Map(rows.map(({ identity, slug }) => [identity, slug]));
}

/** Whose a listing's address is already: product id and slug by address. */
export async function readListingOwners(
  db: Database,
  urls: string[],
): Promise<Map<string, { productId: string; slug: string }>> {
  const rows = await queryRows<{ url: string; productId: string; slug: string }>(
    db,
    sql`select l.url, l.product_id as "productId", (select slug from products p where p.id = l.product_id) as slug
        from listings l where l.url = any(${sql.param(urls)}::text[])`,
  );
  return new Map(rows.map((row) => [row.url, row]));
}

/** Logs that a run began: who attests what came in, and from which file. */
export async function startRun(db: Database, id: string, fileName: string, options: IntakeOptions, now: Date) {
  const { origin, attestedBy, regionCode } = options;
  await db.insert(intakeRuns).values({ id, fileName, origin, attestedBy, regionCode, startedAt: now });
}

/** Keeps a run's counts with the batch that made them; `finishedAt` null: there is more to come. */
export async function countRun(db: Database, id: string, counts: IntakeCounts, finishedAt: Date | null): Promise<void> {
  const { rows, created, updated, unchanged, refused, drafts } = counts;
  await db
    .update(intakeRuns)
    .set({ rows, created, updated, unchanged, refused, drafts, finishedAt })
    .where(eq(intakeRuns.id, id));
}
