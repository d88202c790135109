import type { Logger } from 'pino';
import { IndexUnavailable } from '#domain/search/search-index.ts';
import { synonymsChannel } from '#domain/search/synonym-group-store.ts';
import type { OutageReport } from './meili-search.ts';
import type { PageCache } from './page-cache.ts';
import type { OpenServices } from './services.ts';

const faultEveryMs = 10_000;

/** Tells the log when Meilisearch goes and comes back; of its faults in between one in ten seconds. `missed`: it went. */
export function outageReport(log: Logger, missed: () => void): OutageReport {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return {
    onState: (state) => {
      if (state === 'primary') return log.info('Meilisearch answers searches');
      log.warn({ state }, 'the database answers searches');
      missed();
    },
    onFault: (cause) => {
      if (performance.now() - toldAtMs < faultEveryMs) return;
      toldAtMs = performance.now();
      log.warn({ err: cause }, 'Meilisearch failed, the database answered');
    },
  };
}

/** Searches by synonyms as they are added or removed, by whatever process. */
export async function followSynonyms(
  { database, searching }: OpenServices,
  cache: Pick<PageCache, 'drop'>,
  log: Logger,
): Promise<void> {
  const follow = async () => {
    try {
      await searching.reloadSynonyms();
      cache.drop(['catalogue']);
      await searching.outside?.index.prepare();
    } catch (cause) {
      // An index that is away is told by the worker, which compares its settings when it is back.
      if (!(cause instanceof IndexUnavailable)) log.error({ err: cause }, 'synonyms could not be read anew');
    }
  };
  await database.listen(
    synonymsChannel,
    () => void follow(),
    () => void follow(),
  );
}
