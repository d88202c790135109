const procurementPlaces = new Set(['ekatalog', 'padi']);

/** 0: real, attested, with photo; 1: real and attested; 2: sample. Comes before relevance ties, never endorsements. */
export function standingOf(product: { sample: boolean; hasPhoto: boolean }): 0 | 1 | 2 {
  if (product.sample) return 2;
  return product.hasPhoto ? 0 : 1;
}

/** Sold where the state may buy: e-Katalog or PaDi UMKM. */
export function fitsProcurement(marketplaces: string[]): boolean {
  return marketplaces.some((marketplace) => procurementPlaces.has(marketplace));
}
