import type { MultiSearchQuery } from 'meilisearch';
import * as z from 'zod';
import { queryWords, type Synonyms } from '#domain/search/synonyms.ts';
import type { DocumentsOf } from '#domain/search/vocabulary.ts';
import type { AskServer } from './ask-server.ts';
import { mostHits } from './index-settings.ts';
import { type Manner, mostWords, queryText, tellingWords } from './query-text.ts';

export interface SearchServer {
  ask: AskServer;
  /** Names of the indexes. */
  products: string;
  makers: string;
  synonyms: Synonyms;
  /** Tells without asking the server which words there are, and how common each is; null: not known. */
  documentsOf: () => DocumentsOf | null;
}

const longestText = 200;
const found = z.object({ id: z.string() });

/**
 * Ids of makers whose name, craft, place or summary holds all words, the last one as a beginning; slips are put right
 * where nothing does. Without words: all, real ones first, then by number of products.
 */
export async function findMakers(
  { ask, makers, synonyms }: SearchServer,
  text: string,
  limit: number,
): Promise<string[]> {
  const words = tellingWords(queryWords(text.slice(0, longestText)), synonyms).slice(0, mostWords);
  const asked = (manner: Manner): MultiSearchQuery => ({
    ...makerQuery(makers, queryText(words, manner, synonyms), limit),
    attributesToRetrieve: ['id'],
    ...(words.length === 0 ? { sort: ['sample:asc', 'product_count:desc'] } : {}),
  });
  const results = await ask(words.length === 0 ? [asked('strict')] : [asked('begun'), asked('tolerant')]);
  const { hits = [] } = results.find((result) => result.hits.length > 0) ?? {};
  return hits.flatMap((hit) => found.safeParse(hit).data?.id ?? []);
}

export function makerQuery(indexUid: string, q: string, limit: number): MultiSearchQuery {
  return { indexUid, q, matchingStrategy: 'all', limit: Math.min(Math.max(0, limit), mostHits) };
}
