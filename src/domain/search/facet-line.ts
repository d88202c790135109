/** What a product counts for in each facet group; codes and slugs, whole rupiah. */
export interface FacetValues {
  category: string[];
  /** At most one. */
  province: string[];
  /** At most one. */
  regency: string[];
  material: string[];
  claim: string[];
  soldAt: string[];
  priceIdr: number | null;
}

// Characters that no text of people holds.
const fieldSeparator = '\u001f';
const listSeparator = '\u001e';
const separators = /\p{Cc}/gu;

/** All facet values of a product as one text: groups in the order of `FacetValues`, then the price. */
export function writeFacetLine(
  values: Omit<FacetValues, 'province' | 'regency'> & { province: string | null; regency: string | null },
): string {
  const list = (items: string[]) => items.map((item) => item.replace(separators, ' ')).join(listSeparator);
  return [
    list(values.category),
    values.province ?? '',
    values.regency ?? '',
    list(values.material),
    list(values.claim),
    list(values.soldAt),
    values.priceIdr ?? '',
  ].join(fieldSeparator);
}

export function readFacetLine(line: string): FacetValues {
  const [category = '', province = '', regency = '', material = '', claim = '', soldAt = '', price = ''] =
    line.split(fieldSeparator);
  const list = (text: string) => (text === '' ? [] : text.split(listSeparator));
  return {
    category: list(category),
    province: list(province),
    regency: list(regency),
    material: list(material),
    claim: list(claim),
    soldAt: list(soldAt),
    priceIdr: price === '' ? null : Number(price),
  };
}
