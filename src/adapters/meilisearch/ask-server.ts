import { Meilisearch, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import { SearchUnavailable } from '#domain/search/search-unavailable.ts';
import { type Connection, messageOf, refusalOf } from './connection.ts';

export type AskServer = (queries: MultiSearchQuery[]) => Promise<SearchResponse[]>;

/** A compressed answer leaves the server in pieces, of which the last waits 40 ms for the first to be acknowledged. */
const uncompressed = { 'accept-encoding': 'identity' };

/**
 * Sends several queries as one request. Throws `SearchUnavailable` where there is no answer within `timeoutMs`, no
 * index or no right to search; any other error where the server takes offence at a query, which is a fault of ours.
 */
export function askServer({ host, key }: Connection, timeoutMs: number): AskServer {
  const client = new Meilisearch({ host, apiKey: key, timeout: timeoutMs, requestInit: { headers: uncompressed } });
  return async (queries) => {
    try {
      return (await client.multiSearch({ queries })).results;
    } catch (cause) {
      const refusal = refusalOf(cause);
      if (refusal?.status === 400 && refusal.code !== 'index_not_found') throw cause;
      throw new SearchUnavailable(`Meilisearch: ${messageOf(cause)}`, { cause });
    }
  };
}
