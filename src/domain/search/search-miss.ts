import { plainWords } from './normalise.ts';
import type { SearchAnswer, SearchRequest } from './search-engine.ts';

const longestKept = 80;
const mostDigits = 9;

/**
 * The query of a search without results as it may be counted: its words, lower case, one space between. Null where
 * there is nothing to learn from it or where it could be about somebody: ten digits or more (a phone, an identity
 * number), an @ (an address), or more than 80 characters.
 */
export function missedQuery(request: SearchRequest, answer: SearchAnswer): string | null {
  if (answer.total.value > 0 || isNarrowed(request)) return null;
  const text = request.query.normalize('NFKC').trim();
  if (text.length > longestKept || isAboutSomebody(text)) return null;
  const words = plainWords(text).join(' ');
  return words === '' || words.length > longestKept ? null : words;
}

/** Ten digits or more, or an @: a phone, an identity number, an address. */
export function isAboutSomebody(text: string): boolean {
  return text.normalize('NFKC').includes('@') || (text.match(/\p{Nd}/gu) ?? []).length > mostDigits;
}

/** A choice made by hand says why nothing was found; the words need not be at fault. */
function isNarrowed(request: SearchRequest): boolean {
  const { category, province, regency, material, claim, soldAt } = request;
  const { endorsed, photo, direct, procurement, maker, priceMinIdr, priceMaxIdr } = request;
  const lists = [category, province, regency, material, claim, soldAt];
  const isPriced = priceMinIdr !== null || priceMaxIdr !== null;
  return lists.some((list) => list.length > 0) || endorsed || photo || direct || procurement || !!maker || isPriced;
}
