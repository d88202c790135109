import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { ProductCard } from '#domain/product/product.ts';
import { findProductCards } from '#domain/product/product-card-store.ts';

/**
 * Cards of saved products by their slugs of then or now, in the order given, each once; those no longer public are left
 * out, and so are samples, which nobody can save.
 */
export async function findSavedCards(db: Database, slugs: string[]): Promise<ProductCard[]> {
  const rows = await queryRows<{ slug: string; id: string }>(
    db,
    sql`select slug, id from products where slug = any(${sql.param(slugs)}::text[])
        union all
        select slug, entity_id from slugs where kind = 'product' and slug = any(${sql.param(slugs)}::text[])`,
  );
  const idBySlug = new Map(rows.toReversed().map(({ slug, id }) => [slug, id]));
  const ids = new Set(slugs.flatMap((slug) => idBySlug.get(slug) ?? []));
  const cards = await findProductCards(db, [...ids]);
  return cards.filter((card) => !card.sample);
}
