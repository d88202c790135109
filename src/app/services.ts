import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openEmbedded, openServer } from '#adapters/postgres/open-database.ts';
import { createMemoryRateLimit, createServerRateLimit } from '#adapters/rate-limit/rate-limit.ts';
import { reportRules, searchRules, suggestionRules } from '#domain/moderation/rate-limit.ts';
import type { Services } from '#domain/services.ts';
import type { Config } from './config.ts';
import { readCategories } from './content.ts';
import type { OutageReport } from './meili-search.ts';
import { type OpenSearch, openSearch } from './search.ts';

export interface OpenServices extends Services {
  database: OpenDatabase;
  searching: OpenSearch;
  close: () => Promise<void>;
}

/** Opens the database, brings its tables up to date and builds what use cases are given. */
export async function openServices(config: Config, report: OutageReport = {}): Promise<OpenServices> {
  const database = config.databaseUrl ? openServer(config.databaseUrl) : await openEmbedded(config.embeddedDir);
  try {
    await database.migrate();
    return await buildServices(database, config, report);
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function buildServices(
  database: OpenDatabase,
  config: Pick<Config, 'siteUrl' | 'siteOwner' | 'port' | 'meili' | 'isPublic'>,
  report: OutageReport,
): Promise<OpenServices> {
  const categories = readCategories();
  const { db, pool } = database;
  const searching = await openSearch(db, config, categories, report);
  return {
    db,
    search: searching.engine,
    categories,
    synonymGroups: searching.synonymGroups,
    now: () => new Date(),
    site: { url: config.siteUrl ?? `http://localhost:${config.port}`, owner: config.siteOwner },
    limits: {
      report: pool
        ? await createServerRateLimit(pool, 'report', reportRules)
        : createMemoryRateLimit('report', reportRules),
      // In this process alone: a row written for each search would cost more than the search.
      search: createMemoryRateLimit('search', searchRules),
      suggestion: createMemoryRateLimit('suggestion', suggestionRules),
    },
    database,
    searching,
    close: async () => {
      searching.close();
      await database.close();
    },
  };
}
