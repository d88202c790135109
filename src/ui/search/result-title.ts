import type { SearchAnswer, SearchRequest } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { text } from '#ui/messages/text.ts';

/** The heading of a result: how many products, and for what. */
export function resultTitle(request: SearchRequest, { total }: Pick<SearchAnswer, 'total'>): string {
  const t = text(request.locale).search;
  const number = formatNumber(total.value, request.locale);
  const count = total.relation === 'exact' ? number : t.atLeastTitle(number);
  if (total.value === 0) return request.query ? t.titleNone(request.query) : t.titleNoneAll;
  return request.query ? t.title(count, request.query) : t.titleAll(count);
}

/** What the engine did to the words of the query, each in a sentence. */
export function resultNotes(request: SearchRequest, answer: SearchAnswer): string[] {
  const t = text(request.locale).search;
  const { replaced, dropped } = answer.corrections;
  return [
    ...(answer.degraded ? [t.degraded] : []),
    ...replaced.map(({ from, to }) => t.corrected(from, to)),
    ...(dropped.length > 0 ? [t.dropped(dropped.join(', '))] : []),
  ];
}
