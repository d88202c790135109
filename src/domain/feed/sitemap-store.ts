import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { listRealMakerSlugs } from '#domain/maker/maker-store.ts';
import { listRealProductSlugs } from '#domain/product/product-store.ts';

export type SitemapSubject = 'product' | 'maker';

/** Entries a sitemap file holds at most; each becomes two addresses, and the protocol allows 50,000. */
export const sitemapSize = 10_000;

const reals = {
  product: sql`select p.id from products p join makers m on m.id = p.maker_id
    where p.state = 'published' and m.state = 'published' and not p.sample`,
  maker: sql`select m.id from makers m where m.state = 'published' and not m.sample
    and exists (select 1 from products p where p.maker_id = m.id and p.state = 'published')`,
};

/** How many sitemap files the real, public products or makers fill; samples stand in none. */
export async function countSitemaps(db: Database, subject: SitemapSubject): Promise<number> {
  const [row] = await queryRows<{ value: number }>(
    db,
    sql`select count(*)::int as value from (${reals[subject]}) real`,
  );
  return Math.ceil((row?.value ?? 0) / sitemapSize);
}

/** Slugs of sitemap file `number` (from 1) with their last change (UTC, ISO 8601); null: there is no such file. */
export async function listSitemap(
  db: Database,
  subject: SitemapSubject,
  number: number,
): Promise<{ slug: string; updatedAt: string }[] | null> {
  const afterId = await findLastIdBefore(db, subject, number);
  if (afterId === null) return null;
  const list = subject === 'product' ? listRealProductSlugs : listRealMakerSlugs;
  const entries = await list(db, afterId, sitemapSize);
  return entries.length === 0 ? null : entries;
}

async function findLastIdBefore(db: Database, subject: SitemapSubject, number: number): Promise<string | null> {
  if (number === 1) return '';
  const [row] = await queryRows<{ id: string }>(
    db,
    sql`${reals[subject]} order by id offset ${(number - 1) * sitemapSize - 1} limit 1`,
  );
  return row?.id ?? null;
}
