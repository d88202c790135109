import type { ClaimType } from '#domain/claim/claim.ts';
import type { ProductCard } from '#domain/product/product.ts';
import type { SearchAnswer, SearchRequest } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';
import { localised } from '#ui/localised.ts';
import { motifHref } from '#ui/motif/render.ts';

/** The body of `GET /api/v1/search`; `siteUrl` is the origin that addresses begin with. */
export function searchAnswerJson(
  request: SearchRequest,
  answer: SearchAnswer,
  cards: ProductCard[],
  claims: Map<string, ClaimType[]>,
  siteUrl: string,
) {
  const { facets } = answer;
  return {
    query: request.query,
    engine: answer.engine,
    degraded: answer.degraded,
    total: answer.total,
    took_ms: answer.tookMs,
    corrections: answer.corrections,
    filters: answer.readFilters,
    hits: cards.map((card) => hitJson(card, request, claims.get(card.id) ?? [], siteUrl)),
    facets: {
      category: facets.category,
      province: facets.province,
      regency: facets.regency,
      material: facets.material,
      claim: facets.claim,
      sold_at: facets.soldAt,
    },
    price: answer.priceIdr,
  };
}

function hitJson(card: ProductCard, { locale }: SearchRequest, claims: ClaimType[], siteUrl: string) {
  const { maker } = card;
  return {
    id: card.id,
    slug: card.slug,
    name: localised(locale, card.name, card.nameEn).text,
    summary: card.summary === null ? null : localised(locale, card.summary, card.summaryEn).text,
    price_idr: card.priceIdr,
    price_checked_at: card.priceCheckedAt,
    maker: maker && { slug: maker.slug, name: localised(locale, maker.name, maker.nameEn).text },
    province: card.provinceCode,
    regency: card.regencyCode,
    category: card.categorySlug,
    image: siteUrl + motifHref('produk', card.id),
    claims,
    sample: card.sample,
    url: siteUrl + localePath(locale, `/produk/${card.slug}`),
  };
}
