import type { Services } from '#domain/services.ts';
import type { SearchAnswer, SearchRequest } from './search-engine.ts';
import { missedQuery } from './search-miss.ts';
import { countMiss } from './search-miss-store.ts';

/**
 * Searches, and counts a search without results so that the office learns what is asked for. `countedDay` is the day
 * in Jakarta (`YYYY-MM-DD`); null: not a person's own step, nothing is counted. Nothing of who asked is kept.
 */
export async function answerSearch(
  { db, search }: Pick<Services, 'db' | 'search'>,
  request: SearchRequest,
  countedDay: string | null,
): Promise<SearchAnswer> {
  const answer = await search.search(request);
  const missed = countedDay && missedQuery(request, answer);
  if (missed) await countMiss(db, missed, countedDay);
  return answer;
}
