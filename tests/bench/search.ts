import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { meiliServer, openTestServer } from '../support/meilisearch.ts';
import { type BenchCatalogue, generateCatalogue } from './bench-catalogue.ts';
import { readJudgedQueries } from './judged-queries.ts';
import { measureMeili } from './meili-latency.ts';
import { measurePostgres } from './postgres-latency.ts';
import { measureReindex } from './reindex-rate.ts';
import { startReport } from './report.ts';
import { measureQuality } from './search-quality.ts';

/**
 * `npm run bench:search [-- --queries FILE] [--sizes 10000,100000,1000000] [--rounds N] [--out FILE]`: how well each
 * engine finds, how fast it answers at each size, and how fast Meilisearch is filled. Meilisearch where MEILI_HOST and
 * MEILI_ADMIN_KEY are set; the catalogues on the server at DATABASE_URL, else embedded.
 */
const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: join(import.meta.dirname, 'queries.yaml') },
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const queries = readJudgedQueries(values.queries);
const words = queries.map(({ query }) => query);
const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const report = startReport('search');
const peaksMb: number[] = [];

if (!meiliServer) process.stdout.write('Meilisearch is not measured: set MEILI_HOST and MEILI_ADMIN_KEY.\n');
await measureQuality(queries, report);
for (const size of sizes) {
  const catalogue = await generateCatalogue(size);
  const label = `${size} generated products on ${catalogue.database}`;
  try {
    await measurePostgres(catalogue, words, label, report);
    if (meiliServer) await measureOnMeili(catalogue, label);
  } finally {
    await catalogue.remove();
  }
}
const [first, last] = [peaksMb[0], peaksMb.at(-1)];
if (first && last && peaksMb.length > 1) {
  const label = `memory of reindex, from ${sizes[0]} to ${sizes.at(-1)} products`;
  report.row(label, { first_mb: first, last_mb: last, growth_percent: (last / first - 1) * 100 });
}
report.finish();

async function measureOnMeili(catalogue: BenchCatalogue, label: string): Promise<void> {
  const server = openTestServer();
  try {
    peaksMb.push(await measureReindex(catalogue, server, Number(values.rounds), label, report));
    await measureMeili(catalogue, server, words, label, report);
  } finally {
    await server.clear();
  }
}
