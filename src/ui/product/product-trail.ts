import type { CategoryTree } from '#domain/product/category.ts';
import type { ProductCard } from '#domain/product/product.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import type { Crumb } from '#ui/layout/crumb.ts';
import { localised } from '#ui/localised.ts';

/** The way to a product: group, category, the product itself. */
export function productTrail(product: ProductCard, categories: CategoryTree, locale: Locale): Crumb[] {
  const name = localised(locale, product.name, product.nameEn);
  const above = categories.pathOf(product.categorySlug).flatMap((slug) => categories.find(slug) ?? []);
  return [
    ...above.map((category) => ({
      name: locale === 'en' ? category.nameEn : category.name,
      path: `/kategori/${category.slug}`,
    })),
    { name: name.text, path: `/produk/${product.slug}`, lang: name.lang },
  ];
}
