import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openEmbedded, openInMemory } from '#adapters/postgres/open-database.ts';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import { readCategories, readStarter, readSynonyms } from '#app/content.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { storeGenerated } from '../../src/tasks/generate/generate-store.ts';
import { aSearch } from '../support/search-documents.ts';
import { type JudgedQuery, judge, mean, percentile, readJudgedQueries } from './judged-queries.ts';
import { startReport } from './report.ts';

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: join(import.meta.dirname, 'queries.yaml') },
    sizes: { type: 'string', default: '10000,100000' },
    out: { type: 'string' },
  },
});
const queries = readJudgedQueries(values.queries);
const context = { categories: readCategories(), synonyms: readSynonyms(), now: new Date() };
const rounds = 3;
const report = startReport('search');

await measureQuality();
for (const size of values.sizes.split(',').map(Number)) await measureLatency(size);
report.finish();

/** Over the whole starter catalogue, locale `id`. */
async function measureQuality(): Promise<void> {
  const { db, migrate, close } = await openInMemory();
  await migrate();
  const { products } = await seedStarter(db, readStarter(), context);
  const engine = createPostgresSearch(db, context);
  const rows = await queryRows<{ id: string; name: string }>(db, sql`select id, name from products`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const judged: (JudgedQuery & ReturnType<typeof judge>)[] = [];
  for (const query of queries) {
    const { hits } = await engine.search(aSearch(query.query, { perPage: 48 }));
    judged.push({
      ...query,
      ...judge(
        hits.map((hit) => names.get(hit.productId) ?? ''),
        query.expected,
      ),
    });
  }
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  for (const [label, group] of [['all', judged] as const, ...kinds]) {
    const recall = mean(group.map(({ recallAt10 }) => recallAt10));
    const mrr = mean(group.map(({ reciprocalRank }) => reciprocalRank));
    report.row(`postgres, ${products} facts, ${label}`, { queries: group.length, 'recall@10': recall, mrr });
  }
  await close();
}

/** One query at a time, nothing cached, each query `rounds` times, after one round that is not counted. */
async function measureLatency(size: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const { db, migrate, close } = await openEmbedded(join(dir, 'db'));
  try {
    await migrate();
    await storeGenerated(db, readStarter(), { ...context, count: size, seed: 1 });
    const engine = createPostgresSearch(db, context);
    const ours = await timeEach((query) => engine.search(aSearch(query)));
    const raw = await timeEach((query) => rawQuery(db, query));
    const suggest = await timeEach((query) => engine.suggest(query.slice(0, 6), 'id', 6));
    const label = `${size} generated products on PGlite`;
    report.row(`postgres, ${label}`, figures(ours));
    report.row(`baseline: raw full-text query, ${label}`, figures(raw));
    report.row(`ratio to baseline, ${label}`, {
      p50: percentile(ours, 0.5) / percentile(raw, 0.5),
      p95: percentile(ours, 0.95) / percentile(raw, 0.95),
    });
    report.row(`suggestions, ${label}`, figures(suggest));
  } finally {
    await close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The same words with nothing about them: no typos, no facets, no order. */
function rawQuery(db: Database, query: string): Promise<unknown> {
  return db.execute(
    sql`select product_id from product_search where document @@ plainto_tsquery('simple', ${query}) limit 24`,
  );
}

async function timeEach(ask: (query: string) => Promise<unknown>): Promise<number[]> {
  const timesMs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { query } of queries) {
      const started = performance.now();
      await ask(query);
      if (round > 0) timesMs.push(performance.now() - started);
    }
  }
  return timesMs;
}

function figures(timesMs: number[]): Record<string, number> {
  return {
    p50_ms: percentile(timesMs, 0.5),
    p95_ms: percentile(timesMs, 0.95),
    p99_ms: percentile(timesMs, 0.99),
  };
}
