import { sql } from 'drizzle-orm';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import { createMeiliSearch } from '#adapters/meilisearch/meili-search.ts';
import { openInMemory } from '#adapters/postgres/open-database.ts';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import { readCategories, readStarter, readSynonyms } from '#app/content.ts';
import { queryRows } from '#domain/database.ts';
import { rebuildIndex } from '#domain/search/rebuild-index.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { documentsOf } from '#domain/search/vocabulary.ts';
import { readWords } from '#domain/search/vocabulary-store.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { meiliServer, openTestServer } from '../support/meilisearch.ts';
import { aSearch } from '../support/search-documents.ts';
import { type JudgedQuery, judge, mean } from './judged-queries.ts';
import type { Report } from './report.ts';

/** recall@10 and MRR of each engine over the whole starter catalogue, locale `id`, all queries and by kind. */
export async function measureQuality(queries: JudgedQuery[], report: Report): Promise<void> {
  const context = { categories: readCategories(), synonyms: readSynonyms(), now: new Date() };
  const { db, migrate, close } = await openInMemory();
  await migrate();
  await seedStarter(db, readStarter(), context);
  const rows = await queryRows<{ id: string; name: string }>(db, sql`select id, name from products`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  await judgeEngine('postgres', createPostgresSearch(db, context));
  if (meiliServer) {
    const server = openTestServer();
    try {
      const index = createMeiliIndex({ ...server, ...context });
      await rebuildIndex(db, index, { ...context, place: { place: server.indexPrefix, format: 1 } });
      const counted = documentsOf((await readWords(db, 100_000)) ?? []);
      await judgeEngine('meilisearch', createMeiliSearch({ ...server, ...context, documentsOf: () => counted }));
    } finally {
      await server.clear();
    }
  }
  await close();

  async function judgeEngine(label: string, engine: SearchEngine): Promise<void> {
    const judged: (JudgedQuery & ReturnType<typeof judge>)[] = [];
    for (const query of queries) {
      const { hits } = await engine.search(aSearch(query.query, { perPage: 48 }));
      const found = hits.map((hit) => names.get(hit.productId) ?? '');
      judged.push({ ...query, ...judge(found, query.expected) });
    }
    const kinds = Map.groupBy(judged, ({ kind }) => kind);
    for (const [kind, group] of [['all', judged] as const, ...kinds]) {
      report.row(`${label}, ${names.size} facts, ${kind}`, {
        queries: group.length,
        'recall@10': mean(group.map(({ recallAt10 }) => recallAt10)),
        mrr: mean(group.map(({ reciprocalRank }) => reciprocalRank)),
      });
    }
  }
}
