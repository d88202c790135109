import type { CategoryTree } from '#domain/product/category.ts';
import { findProvince } from '#domain/region/region.ts';
import type { FacetCounts, SearchRequest } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { filterLabel, type ListFilter } from './filter-labels.ts';

export interface FacetOption {
  /** As it stands in the address. */
  value: string;
  label: string;
  count: number;
  checked: boolean;
  /** Slug of a category whose tile is shown beside it. */
  picture: string | null;
}

export interface FacetGroup {
  /** The parameter of the address. */
  name: string;
  title: string;
  /** In view. */
  first: FacetOption[];
  /** Behind "9 provinsi lain". */
  more: FacetOption[];
}

const inView = 6;
const parameters = {
  category: 'kategori',
  province: 'provinsi',
  regency: 'kabupaten',
  material: 'bahan',
  soldAt: 'tempat',
  claim: 'klaim',
} satisfies Record<ListFilter, string>;

/**
 * The groups of the filter form that have something to choose: by count, with what is chosen always in view. A choice
 * moves nothing within its own group, whose counts ignore it: the next click hits what it aimed at.
 */
export function facetGroups(request: SearchRequest, facets: FacetCounts, categories: CategoryTree): FacetGroup[] {
  const t = text(request.locale).search;
  const filters = Object.keys(parameters) as ListFilter[];
  return filters.flatMap((filter) => {
    const counts = filter === 'category' ? leavesOnly(facets.category, categories) : facets[filter];
    const values = new Set([...request[filter], ...Object.keys(counts)]);
    const options = [...values]
      .map((value): FacetOption => {
        const checked = request[filter].includes(value);
        return {
          value: filter === 'province' ? (findProvince(value)?.slug ?? value) : value,
          label: filterLabel(filter, value, categories, request.locale),
          count: facets[filter][value] ?? 0,
          checked,
          picture: filter === 'category' && categories.find(value) ? value : null,
        };
      })
      .filter(({ count, checked }) => count > 0 || checked)
      .toSorted((a, b) => b.count - a.count || compare(a.label, b.label));
    if (options.length === 0) return [];
    const isInView = ({ checked }: FacetOption, at: number) => at < inView || checked;
    const first = options.filter(isInView);
    const more = options.filter((option, at) => !isInView(option, at));
    return [{ name: parameters[filter], title: t[filter], first, more }];
  });
}

/** Groups of the tree are counted too, but the form lists what products stand in. */
function leavesOnly(counts: Record<string, number>, categories: CategoryTree): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([slug]) => categories.find(slug)?.parentSlug));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'id');
}
