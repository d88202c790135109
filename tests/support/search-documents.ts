import type { Database } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';

const created = new Date('2026-01-01T00:00:00Z');

/** A published maker of Aceh unless said otherwise; not yet recorded for search. */
export async function insertMaker(
  db: Database,
  maker: Partial<typeof makers.$inferInsert> & { id: string },
): Promise<void> {
  await db.insert(makers).values({
    role: 'maker',
    identity: maker.id,
    slug: maker.id,
    name: `Pembuat ${maker.id}`,
    provinceCode: '11',
    state: 'published',
    createdAt: created,
    updatedAt: created,
    ...maker,
  });
}

/** A published real product at Rp10.000 unless said otherwise; not yet recorded for search. */
export async function insertProduct(
  db: Database,
  product: Partial<typeof products.$inferInsert> & { id: string; makerId: string; name: string },
): Promise<void> {
  await db.insert(products).values({
    identity: product.id,
    slug: product.id,
    categorySlug: 'kopi',
    provinceCode: '11',
    priceIdr: 10_000,
    origin: 'dibuat',
    originAttestedBy: 'Uji',
    state: 'published',
    createdAt: created,
    updatedAt: created,
    publishedAt: created,
    ...product,
  });
}

/** A request for `query` without filters, by relevance, first page. */
export function aSearch(query: string, wanted: Partial<SearchRequest> = {}): SearchRequest {
  const none = { category: [], province: [], regency: [], material: [], claim: [], soldAt: [] };
  const off = { endorsed: false, photo: false, direct: false, procurement: false };
  const rest = {
    locale: 'id',
    priceMinIdr: null,
    priceMaxIdr: null,
    maker: null,
    sort: 'relevance',
    page: 1,
    perPage: 24,
  } as const;
  return { query, ...none, ...off, ...rest, ...wanted };
}
