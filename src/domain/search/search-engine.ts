export type SearchSort = 'relevance' | 'newest' | 'price_asc' | 'price_desc';
export type Locale = 'id' | 'en';

/** What is asked for. Lists within one filter mean "or", different filters mean "and". */
export interface SearchRequest {
  query: string;
  locale: Locale;
  /** Category slugs, of any level of the tree. */
  category: string[];
  /** Kemendagri codes. */
  province: string[];
  regency: string[];
  material: string[];
  /** Claim types in force: `halal`, `pirt`, … */
  claim: string[];
  /** Marketplace keys: `tokopedia`, … */
  soldAt: string[];
  priceMinIdr: number | null;
  priceMaxIdr: number | null;
  endorsed: boolean;
  photo: boolean;
  direct: boolean;
  procurement: boolean;
  /** Maker id. */
  maker: string | null;
  sort: SearchSort;
  /** From 1. */
  page: number;
  /** 1–48. */
  perPage: number;
}

export interface SearchHit {
  productId: string;
  /** The product's name with matched parts marked, as alternating plain and matched pieces. */
  highlights: { text: string; matched: boolean }[];
}

export interface FacetCounts {
  category: Record<string, number>;
  province: Record<string, number>;
  regency: Record<string, number>;
  material: Record<string, number>;
  claim: Record<string, number>;
  soldAt: Record<string, number>;
}

/** What the engine did to the words of the query, so that the page can say so. */
export interface Corrections {
  /** Misspelt word → the word searched for. */
  replaced: { from: string; to: string }[];
  /** Words dropped because nothing matched them all. */
  dropped: string[];
  /** The query as it was searched; null: as typed. */
  query: string | null;
}

/** Filters read out of the words of the query ("di bawah 100 ribu", "dari garut"), shown as removable chips. */
export interface ReadFilter {
  kind: 'price_max' | 'price_min' | 'cheapest' | 'province' | 'regency' | 'claim';
  value: string | number;
  /** The words of the query it was read from. */
  words: string;
}

export interface SearchAnswer {
  engine: 'meilisearch' | 'postgres';
  degraded: boolean;
  total: { value: number; relation: 'exact' | 'at_least' };
  hits: SearchHit[];
  /** Disjunctive: the counts of a group ignore that group's own choice. */
  facets: FacetCounts;
  priceIdr: { min: number | null; max: number | null };
  corrections: Corrections;
  readFilters: ReadFilter[];
  tookMs: number;
}

export interface Suggestion {
  kind: 'product' | 'maker' | 'category' | 'place';
  label: string;
  /** A second line: place or category; may be empty. */
  detail: string;
  /** Slug of a product, maker or category; `PROVINCE` or `PROVINCE/REGENCY` slugs of a place. */
  slug: string;
}

export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Product and maker suggestions for what was typed so far; at most `limit`. */
  suggest(text: string, locale: Locale, limit: number): Promise<Suggestion[]>;
  /** Published makers whose name, craft or place matches; ids in order of relevance. */
  searchMakers(text: string, limit: number): Promise<string[]>;
}
