import { join } from 'node:path';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openEmbedded, openServer } from '#adapters/postgres/open-database.ts';
import { createMemoryRateLimit, createServerRateLimit } from '#adapters/rate-limit/rate-limit.ts';
import { guessesBySenderRules } from '#domain/account/redeem-sign-in-code.ts';
import { codesByEmailRules, codesBySenderRules } from '#domain/account/send-sign-in-code.ts';
import { consultationRules } from '#domain/helpdesk/ask-helpdesk.ts';
import { handoverRules } from '#domain/maker/redeem-handover-code.ts';
import { reportRules } from '#domain/moderation/submit-report.ts';
import type { RateRule } from '#domain/rate-limit.ts';
import { searchRules, suggestionRules } from '#domain/search/search-limit.ts';
import type { Limits, Services } from '#domain/services.ts';
import { type AccountConfig, openAccountServices } from './account-services.ts';
import type { Config } from './config.ts';
import { readCategories, readForeignRules } from './content.ts';
import { readElectionWindows } from './election-windows.ts';
import { FileShelf } from './file-shelf.ts';
import type { OutageReport } from './meili-search.ts';
import { readNationalSeries } from './national-series.ts';
import { PressRoom } from './press-room.ts';
import { type OpenSearch, openSearch } from './search.ts';
import { builtHash } from './source-hash.ts';
import { openStorage } from './storage.ts';

/** How much of what can be drawn again is kept on the disk. */
const shareKitBytes = 256 * 1024 * 1024;

export interface OpenServices extends Services {
  database: OpenDatabase;
  searching: OpenSearch;
  press: PressRoom;
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
  config: Pick<
    Config,
    'siteUrl' | 'siteOwner' | 'helpdesk' | 'port' | 'trustedAfter' | 'meili' | 'isPublic' | 'bucket'
  > &
    AccountConfig,
  report: OutageReport,
): Promise<OpenServices> {
  const categories = readCategories();
  const { db } = database;
  const searching = await openSearch(db, config, categories, report);
  const now = () => new Date();
  const press = new PressRoom(new FileShelf(join(config.dataDir, 'share-kit'), shareKitBytes), builtHash() ?? '');
  const siteUrl = config.siteUrl ?? `http://localhost:${config.port}`;
  return {
    db,
    search: searching.engine,
    categories,
    foreignRules: readForeignRules(),
    nationalSeries: readNationalSeries(),
    elections: readElectionWindows(),
    synonymGroups: searching.synonymGroups,
    now,
    trustedAfter: config.trustedAfter,
    site: { url: siteUrl, owner: config.siteOwner },
    helpdesk: config.helpdesk,
    storage: openStorage(config),
    press,
    ...openAccountServices(config, { db, siteUrl, now }),
    limits: await openLimits(database),
    database,
    searching,
    close: async () => {
      searching.close();
      await press.stop();
      await database.close();
    },
  };
}

async function openLimits({ pool }: OpenDatabase): Promise<Limits> {
  const open = async (name: string, rules: readonly RateRule[]) =>
    pool ? createServerRateLimit(pool, name, rules) : createMemoryRateLimit(name, rules);
  return {
    report: await open('report', reportRules),
    consultation: await open('consultation', consultationRules),
    // In this process alone: a row written for each search would cost more than the search.
    search: createMemoryRateLimit('search', searchRules),
    suggestion: createMemoryRateLimit('suggestion', suggestionRules),
    codesByEmail: await open('codes-email', codesByEmailRules),
    codesBySender: await open('codes-sender', codesBySenderRules),
    guessesBySender: await open('guesses-sender', guessesBySenderRules),
    handovers: await open('handovers', handoverRules),
  };
}
