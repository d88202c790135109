import type { SearchRequest } from '#domain/search/search-engine.ts';

/** Filters that have counts of their own, which ignore the group's own choice. */
export type FilterGroup = 'category' | 'province' | 'regency' | 'material' | 'claim' | 'soldAt' | 'price';

/** The attribute that holds the values of a group. */
export const attributeOf: Record<FilterGroup, string> = {
  category: 'category_path',
  province: 'province',
  regency: 'regency',
  material: 'materials',
  claim: 'claims',
  soldAt: 'marketplaces',
  price: 'price_idr',
};

/**
 * The filters of a request, all of which must hold, without those of the groups in `except`. Every value stands within
 * quotes of its own, so none can say anything but itself.
 */
export function filtersOf(request: SearchRequest, except: readonly FilterGroup[] = []): string[] {
  const filters: string[] = [];
  const anyOf = (group: Exclude<FilterGroup, 'price'>) => {
    const chosen = request[group];
    if (chosen.length === 0 || except.includes(group)) return;
    filters.push(`${attributeOf[group]} IN [${chosen.map(quoted).join(', ')}]`);
  };
  for (const group of ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const) anyOf(group);
  if (!except.includes('price')) {
    if (request.priceMinIdr !== null) filters.push(`price_idr >= ${wholeNumber(request.priceMinIdr)}`);
    if (request.priceMaxIdr !== null) filters.push(`price_idr <= ${wholeNumber(request.priceMaxIdr)}`);
  }
  if (request.endorsed) filters.push('endorsed = true');
  if (request.photo) filters.push('has_photo = true');
  if (request.direct) filters.push('direct_sale = true');
  if (request.procurement) filters.push('procurement = true');
  if (request.maker !== null) filters.push(`maker_id = ${quoted(request.maker)}`);
  return filters;
}

/** Groups in which something is chosen. */
export function chosenGroups(request: SearchRequest): FilterGroup[] {
  const lists = (['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const).filter(
    (group) => request[group].length > 0,
  );
  const hasPrice = request.priceMinIdr !== null || request.priceMaxIdr !== null;
  return hasPrice ? [...lists, 'price'] : lists;
}

/** A value within quotes, in which the server reads a backslash and a quote as such only behind a backslash. */
function quoted(value: string): string {
  return `"${value.toWellFormed().replace(/[\\"]/g, '\\$&')}"`;
}

function wholeNumber(value: number): string {
  return Math.round(value).toFixed(0);
}
