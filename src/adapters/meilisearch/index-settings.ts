import type { Settings } from 'meilisearch';
import { saleWords } from '#domain/search/sale-words.ts';
import type { IndexName } from '#domain/search/search-index.ts';
import { stopWords } from '#domain/search/stop-words.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { compileSynonyms, knownWords } from './compile-synonyms.ts';

export const mostHits = 1000;

/** For the values of facets: told apart and counted. */
const groups = features({ equality: true, comparison: false, facetSearch: true });
const numbers = features({ equality: false, comparison: true, facetSearch: false });
const plain = features({ equality: true, comparison: false, facetSearch: false });

/** All that the server is told of an index; what is not here stands at the server's default. */
export function indexSettings(name: IndexName, synonyms: Synonyms): Settings {
  return {
    ...common(synonyms),
    ...(name === 'products' ? productSettings : makerSettings),
  };
}

/** Of a product, those whose words count before others first. */
export const searchedFields = [
  ...['name', 'keywords', 'maker_name', 'crafts', 'category_names', 'materials', 'technique', 'place_names'],
  ...['summary', 'summary_en', 'mentions'],
];

const productSettings: Settings = {
  searchableAttributes: searchedFields,
  filterableAttributes: [
    groups(['category_path', 'province', 'regency', 'materials', 'claims']),
    numbers(['price_idr', 'created_ts', 'updated_ts']),
    plain(['marketplaces', 'maker_id', 'endorsed', 'has_photo', 'direct_sale', 'in_stock', 'procurement', 'sample']),
  ],
  sortableAttributes: ['created_ts', 'popularity', 'price_idr', 'standing'],
  // A wished-for order comes before all: cheapest first means just that. Real products stand before samples among
  // those that match the words equally well.
  rankingRules: ['sort', 'words', 'typo', 'standing:asc', 'proximity', 'attribute', 'exactness', 'popularity:desc'],
};

const makerSettings: Settings = {
  searchableAttributes: ['name', 'keywords', 'crafts', 'place_names', 'summary', 'summary_en'],
  filterableAttributes: [groups(['province', 'regency']), plain(['verified', 'sample'])],
  sortableAttributes: ['product_count', 'sample'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'sample:asc', 'exactness', 'product_count:desc'],
};

function common(synonyms: Synonyms): Settings {
  return {
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['ind'] }],
    stopWords: [...stopWords].toSorted(),
    synonyms: compileSynonyms(synonyms),
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      disableOnWords: [...new Set([...knownWords(synonyms), ...saleWords])].toSorted(),
      // As `allowedEdits` of the database's search has them, but for words of three letters, which the server leaves be.
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 },
    },
    proximityPrecision: 'byAttribute',
    // 38 provinces; no province has more regencies than that; the 40 commonest materials.
    faceting: { maxValuesPerFacet: 40, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: mostHits },
    searchCutoffMs: 400,
  };
}

function features({ facetSearch, ...filter }: { equality: boolean; comparison: boolean; facetSearch: boolean }) {
  return (attributePatterns: string[]) => ({ attributePatterns, features: { facetSearch, filter } });
}

const sets = new Set(['sortableAttributes', 'stopWords', 'disableOnWords', 'disableOnAttributes']);

/** Those of the wanted settings that the server has otherwise; null: none. Order counts where the server keeps it. */
export function changedSettings(current: Settings, wanted: Settings): Settings | null {
  const has = current as Record<string, unknown>;
  const changed = Object.entries(wanted).filter(([key, value]) => !holds(has[key], value, key));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

/** Whether the server's value says all that the wanted one says; objects may say more. */
function holds(has: unknown, wanted: unknown, key: string): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(has) || has.length !== wanted.length) return false;
    const [left, right] = sets.has(key) ? [has.toSorted(), wanted.toSorted()] : [has, wanted];
    return right.every((value, at) => holds(left[at], value, key));
  }
  if (typeof wanted !== 'object' || wanted === null) return has === wanted;
  if (typeof has !== 'object' || has === null) return false;
  const known = has as Record<string, unknown>;
  // A term less is a change of the synonyms; elsewhere the server only adds its defaults.
  if (key === 'synonyms' && Object.keys(known).length !== Object.keys(wanted).length) return false;
  return Object.entries(wanted).every(([inner, value]) => holds(known[inner], value, inner));
}
