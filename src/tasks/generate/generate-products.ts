import type { StarterCatalogue, StarterProduct } from '#domain/starter/starter.ts';
import { seededRandom, zipfDraw } from './random.ts';

/** A product that nobody makes, for measuring: its words are the starter catalogue's, its maker is one of `makers`. */
export interface GeneratedProduct {
  key: string;
  name: string;
  makerKey: string;
  categorySlug: string;
  provinceCode: string;
  regencyCode: string | null;
  materials: string[];
  summary: string;
  marketplace: string;
  priceIdr: number;
  soldCount: number;
}

export interface GeneratedMaker {
  key: string;
  name: string;
  provinceCode: string;
  regencyCode: string | null;
}

const productsOfAMaker = 20;
const marketplaces = ['tokopedia', 'shopee', 'blibli', 'lazada'];

/** Shops for `count` products, marked "(buatan)" in their names. Equal seeds give equal shops. */
export function generateMakers(starter: StarterCatalogue, count: number, seed: number): GeneratedMaker[] {
  const random = seededRandom(seed);
  const word = zipfDraw(wordsByFrequency(starter.products), random);
  return Array.from({ length: Math.ceil(count / productsOfAMaker) }, (_, at) => {
    const { province, regency } = oneOf(starter.makers, random);
    return {
      key: `buatan-${seed}-${at}`,
      name: `Toko ${capital(word())} ${at} (buatan)`,
      provinceCode: province,
      regencyCode: regency,
    };
  });
}

/**
 * `count` synthetic products, one at a time. Names are two to five words drawn by Zipf's law from the names of the
 * starter catalogue, most frequent first; category, place and materials are those of some starter product. Equal
 * seeds give equal products.
 */
export function* generateProducts(starter: StarterCatalogue, count: number, seed: number): Generator<GeneratedProduct> {
  const random = seededRandom(seed + 1);
  const word = zipfDraw(wordsByFrequency(starter.products), random);
  const makerCount = Math.ceil(count / productsOfAMaker);
  for (let at = 0; at < count; at += 1) {
    const like = oneOf(starter.products, random);
    const words = Array.from({ length: 2 + Math.floor(random() * 4) }, word);
    yield {
      key: `buatan-${seed}-${at}`,
      name: words.map(capital).join(' '),
      makerKey: `buatan-${seed}-${Math.floor(random() * makerCount)}`,
      categorySlug: like.category,
      provinceCode: like.province,
      regencyCode: like.regency,
      materials: like.materials,
      summary: 'Data buatan untuk pengukuran.',
      marketplace: oneOf(marketplaces, random),
      priceIdr: 1000 * (1 + Math.floor(500 * random() * random())),
      soldCount: Math.floor(2000 * random() ** 4),
    };
  }
}

function wordsByFrequency(products: StarterProduct[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of products) {
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) {
      if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function oneOf<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
