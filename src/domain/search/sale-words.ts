/** Words about the sale and the measure, not about the thing. Each is right as it stands: none is a slip for another. */
export const saleWords: ReadonlySet<string> = new Set([
  ...['jual', 'dijual', 'jualan', 'beli', 'harga', 'toko', 'grosir', 'eceran', 'satuan', 'promo', 'diskon', 'gratis'],
  ...[
    'ongkir',
    'cod',
    'ready',
    'stok',
    'stock',
    'restock',
    'ori',
    'original',
    'asli',
    'terlaris',
    'terbaik',
    'terbaru',
  ],
  ...['best', 'seller', 'viral', 'online', 'buy', 'sale', 'shop', 'store', 'price', 'wholesale'],
  ...['gr', 'gram', 'kg', 'kilo', 'ml', 'liter', 'cm', 'meter', 'pcs', 'pack', 'lusin', 'isi', 'ukuran', 'size'],
]);

/** Whether a word of a query says how much or at what terms rather than what: then it is the first to do without. */
export function isAboutSale(word: string): boolean {
  return saleWords.has(word) || /^\p{N}+$/u.test(word);
}
