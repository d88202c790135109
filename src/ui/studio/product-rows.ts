import type { CategoryTree } from '#domain/product/category.ts';
import type { Origin } from '#domain/product/product.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { formatPriceRange } from '#ui/format/rupiah.ts';
import { text } from '#ui/messages/text.ts';
import { lackingFields } from './missing.ts';

interface Edited {
  product: {
    name: string;
    categorySlug: string;
    origin: Origin | null;
    summary: string | null;
    story: string | null;
    priceIdr: number | null;
    priceMaxIdr: number | null;
    weightGrams: number | null;
    sizeText: string | null;
  };
  photos: unknown[];
  listings: unknown[];
  missing: { entity: string; what: string }[];
}

/** The screens of a product with what stands in each. */
export function productRows(
  { product, photos, listings, missing }: Edited,
  { path, categories, locale }: { path: string; categories: CategoryTree; locale: Locale },
) {
  const t = text(locale).studioStep;
  const lacking = (...gaps: string[]) =>
    lackingFields(
      missing.filter(({ entity, what }) => entity === 'product' && gaps.includes(what)),
      locale,
    );
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || null;
  const category = categories.find(product.categorySlug);
  const price = product.priceIdr === null ? null : formatPriceRange(product.priceIdr, product.priceMaxIdr);
  const weight = product.weightGrams && `${formatNumber(product.weightGrams, locale)} ${t.product.weightAfter}`;
  return [
    {
      href: `${path}/foto`,
      label: t.overview.photo,
      value: photos.length > 0 ? t.overview.photos(photos.length) : null,
    },
    {
      href: `${path}/nama`,
      label: t.overview.name,
      value: joined(
        product.name,
        category && (locale === 'en' ? category.nameEn : category.name),
        product.origin && t.product.origins[product.origin],
      ),
      lacking: lacking('name', 'category', 'origin', 'place'),
    },
    { href: `${path}/cerita`, label: t.overview.story, value: product.summary ?? product.story },
    {
      href: `${path}/harga`,
      label: t.overview.price,
      value: joined(price, listings.length > 0 ? t.overview.listings(listings.length) : null),
      lacking: lacking('price'),
    },
    { href: `${path}/keterangan`, label: text(locale).studioClaim.row, value: text(locale).studioClaim.productRow },
    { href: `${path}/rincian`, label: t.overview.more, value: joined(weight || null, product.sizeText) },
  ];
}
