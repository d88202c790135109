import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import { expect, test } from 'vitest';
import { PlaceNames } from '#domain/search/place-names.ts';
import { readQuery } from '#domain/search/read-query.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { aSearch } from '../../../tests/support/search-documents.ts';
import { answerQuery } from './answer-query.ts';

const synonyms = parseSynonyms([]);

/** Answers by a table of how many hits each text has; keeps the texts of each request. */
async function answer(query: string, hits: Record<string, number>, inMemory: Record<string, number>) {
  const requests: string[][] = [];
  const ask = async (queries: MultiSearchQuery[]) => {
    requests.push(queries.map(({ q }) => q ?? ''));
    return queries.map(({ q }) => ({ hits: [], estimatedTotalHits: hits[q ?? ''] ?? 0 }) as unknown as SearchResponse);
  };
  const documentsOf = () => (word: string) => inMemory[word] ?? 0;
  const server = { ask, products: 'products', makers: 'makers', synonyms, documentsOf };
  const { way, total } = await answerQuery(server, readQuery(aSearch(query), new PlaceNames(synonyms)));
  return { requests: requests.length, dropped: way.dropped, total };
}

const alone = { 'teh ': 9, melati: 2, '"teh" ': 9, '"melati" ': 2 };

test('a query whose words have hits together is one request', async () => {
  const told = await answer('teh melati', { ...alone, '"teh" "melati" ': 1 }, { teh: 9, melati: 2 });
  expect(told).toEqual({ requests: 1, dropped: [], total: 1 });
});

test('where they have none, the rarer one is dropped by a second request', async () => {
  const told = await answer('teh melati', alone, { teh: 9, melati: 2 });
  expect(told).toEqual({ requests: 2, dropped: ['melati'], total: 9 });
});

test('the words in memory only guess: what the server counts decides which one is dropped', async () => {
  const told = await answer('teh melati', alone, { teh: 1, melati: 5 });
  expect(told).toEqual({ requests: 3, dropped: ['melati'], total: 9 });
});

test('where the rest has no hits as it is typed, its slips are put right by the next request', async () => {
  const told = await answer('teh melati', { 'teh ': 9, melati: 2 }, { teh: 9, melati: 2 });
  expect(told).toEqual({ requests: 3, dropped: ['melati'], total: 9 });
});
