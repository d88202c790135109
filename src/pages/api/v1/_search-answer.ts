import type { FoundProduct } from '#domain/search/search-answer-store.ts';
import type { SearchAnswer, SearchRequest } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';
import { localised } from '#ui/localised.ts';
import { motifHref } from '#ui/motif/render.ts';

/** The body of `GET /api/v1/search`; `siteUrl` is the origin that addresses begin with. */
export function searchAnswerJson(
  request: SearchRequest,
  answer: SearchAnswer,
  products: FoundProduct[],
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
    hits: products.map((product) => hitJson(product, request, siteUrl)),
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

function hitJson(product: FoundProduct, { locale }: SearchRequest, siteUrl: string) {
  const { maker } = product;
  return {
    id: product.id,
    slug: product.slug,
    name: localised(locale, product.name, product.nameEn).text,
    summary: product.summary === null ? null : localised(locale, product.summary, product.summaryEn).text,
    price_idr: product.priceIdr,
    price_checked_at: product.priceCheckedAt,
    maker: { slug: maker.slug, name: localised(locale, maker.name, maker.nameEn).text },
    province: product.provinceCode,
    regency: product.regencyCode,
    category: product.categorySlug,
    image: siteUrl + motifHref('produk', product.id),
    claims: product.claims,
    sample: product.sample,
    url: siteUrl + localePath(locale, `/produk/${product.slug}`),
  };
}
