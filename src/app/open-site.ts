import type pino from 'pino';
import { readBacklog } from '#domain/search/outbox-store.ts';
import { isCatalogueEmpty, seedStarter } from '#domain/starter/starter-store.ts';
import { startChores } from './chores.ts';
import type { Config } from './config.ts';
import { readStarter } from './content.ts';
import { endClaimsDaily } from './end-claims.ts';
import { outageReport } from './follow-search.ts';
import { Metrics } from './metrics.ts';
import { OutboxWorker } from './outbox-worker.ts';
import { PhotoRoutes } from './photo-routes.ts';
import { startPhotoWorker } from './photo-worker.ts';
import { PrintDoor } from './print-door.ts';
import { type OpenServices, openServices } from './services.ts';
import { VisitCounter } from './visit-counter.ts';

/** The first visitors of a site that was just started come before its press. */
const pressStartsAfterMs = 5_000;

export interface OpenSite {
  services: OpenServices;
  metrics: Metrics;
  photos: PhotoRoutes;
  printDoor: PrintDoor;
  visits: VisitCounter;
  /** Null: one that this process does not run. */
  workers: ({ stop: () => Promise<void> } | null)[];
}

/** Opens the services, seeds an empty embedded database, and starts what works beside the pages. */
export async function openSite(config: Config, log: pino.Logger): Promise<OpenSite> {
  let worker: OutboxWorker | null = null;
  const opened = await openServices(
    config,
    outageReport(log, () => worker?.doubt()),
  );
  const metrics = new Metrics();
  const services = { ...opened, search: metrics.watchSearch(opened.search) };
  if (services.database.embedded && (await isCatalogueEmpty(services.db))) {
    const added = await seedStarter(services.db, readStarter(), {
      categories: services.categories,
      now: services.now(),
    });
    log.info(added, 'seeded the starter catalogue');
  }
  if (config.meili) metrics.watchBacklog(() => readBacklog(services.db, services.now()));
  worker = await startWorker(services, log);
  const claims = endClaimsDaily(services, log);
  const photos = new PhotoRoutes(services, config.siteUrl);
  const photoWorker = await startPhotoWorker(services, photos.uploads, log);
  if ((await services.searching.look()) === 'away') log.warn('Meilisearch does not answer; the database does');
  const visits = new VisitCounter(services, log);
  setTimeout(() => opened.press.warmUp(), pressStartsAfterMs).unref();
  const workers = [worker, photoWorker, visits, claims, startChores(services, config, log)];
  return { services, metrics, photos, printDoor: new PrintDoor(), visits, workers };
}

/** Null: there is no outside index to be kept true, or no key to write to it with. */
async function startWorker(services: OpenServices, log: pino.Logger): Promise<OutboxWorker | null> {
  const { outside, reloadSynonyms } = services.searching;
  if (!outside) return null;
  const worker = new OutboxWorker({ services, outside, reloadSynonyms, log });
  await worker.start();
  return worker;
}
