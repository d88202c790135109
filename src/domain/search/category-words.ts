import type { CategoryTree } from '#domain/product/category.ts';

// What shoppers call a whole group, beyond its name: nobody writes "suvenir" into a basket's title.
const shoppingWords: Readonly<Record<string, string>> = {
  'makanan-minuman': 'oleh-oleh khas kuliner',
  'makanan-ringan': 'camilan kudapan jajanan kue',
  'makanan-olahan': 'lauk',
  'bumbu-sambal': 'bumbu dapur',
  'teh-cokelat-rempah': 'rempah-rempah',
  'minuman-herbal': 'minuman tradisional',
  'kain-busana': 'oleh-oleh khas wastra fesyen pakaian',
  'kriya-rumah': 'oleh-oleh khas suvenir cendera mata kerajinan',
  batik: 'kain',
  'tenun-songket': 'kain',
  kulit: 'kerajinan',
};

/** Names of a category and its group in both languages, with the words shoppers use for them. */
export function categoryWords(categories: CategoryTree, slug: string): string[] {
  return categories
    .pathOf(slug)
    .toReversed()
    .flatMap((step) => {
      const category = categories.find(step);
      return category ? [category.name, category.nameEn, shoppingWords[step] ?? ''] : [];
    });
}
