import { sql } from 'drizzle-orm';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import { readCategories, readSynonyms } from '#app/content.ts';
import { aSearch } from '../support/search-documents.ts';
import type { BenchCatalogue } from './bench-catalogue.ts';
import type { Report } from './report.ts';
import { figures, ratios, timeInTurns } from './timings.ts';

/** The database's engine beside a full-text query of the same words with nothing about it: no typos, no facets, no order. */
export async function measurePostgres(
  catalogue: BenchCatalogue,
  queries: string[],
  label: string,
  report: Report,
): Promise<void> {
  await catalogue.use(async (db) => {
    const engine = createPostgresSearch(db, { categories: readCategories(), synonyms: readSynonyms() });
    const { ours, raw, suggest } = await timeInTurns(queries, {
      ours: (query) => engine.search(aSearch(query)),
      raw: (query) =>
        db.execute(
          sql`select product_id from product_search where document @@ plainto_tsquery('simple', ${query}) limit 24`,
        ),
      suggest: (query) => engine.suggest(query.slice(0, 6), 'id', 6),
    });
    report.row(`postgres, ${label}`, figures(ours));
    report.row(`baseline: raw full-text query, ${label}`, figures(raw));
    report.row(`ratio to baseline, ${label}`, ratios(ours, raw));
    report.row(`postgres, suggestions, ${label}`, figures(suggest));
  });
}
