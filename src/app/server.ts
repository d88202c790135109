import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import { readBacklog } from '#domain/search/outbox-store.ts';
import { isCatalogueEmpty, seedStarter } from '#domain/starter/starter-store.ts';
import { startChores } from './chores.ts';
import type { Config } from './config.ts';
import { readStarter } from './content.ts';
import { endClaimsDaily } from './end-claims.ts';
import { followSynonyms, outageReport } from './follow-search.ts';
import { checkReadiness } from './health.ts';
import { Metrics, mayReadMetrics } from './metrics.ts';
import { OutboxWorker } from './outbox-worker.ts';
import { type AstroHandler, Pages } from './pages.ts';
import { PhotoRoutes } from './photo-routes.ts';
import { startPhotoWorker } from './photo-worker.ts';
import { refuseRequest } from './refuse-request.ts';
import { clientAddressReader } from './request-address.ts';
import { type OpenServices, openServices } from './services.ts';
import { distDir } from './source-hash.ts';
import { StaticFiles } from './static-files.ts';
import { siteStopper } from './stop-site.ts';
import { VisitCounter } from './visit-counter.ts';

export interface RunningSite {
  /** Where it answers: `http://localhost:4321`. */
  url: string;
  stop: () => Promise<void>;
}

/** Opens everything, seeds an empty embedded database, listens, and stops gracefully on SIGTERM and SIGINT. */
export async function serve(config: Config): Promise<RunningSite> {
  const log = pino({ level: config.logLevel });
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
  const entry = pathToFileURL(join(distDir, 'server/entry.mjs')).href;
  const { handler } = (await import(entry)) as { handler: AstroHandler };
  const visits = new VisitCounter(services, log);
  const pages = new Pages(handler, services, securityHeaders(config), visits);
  await services.database.listen(
    'stale_pages',
    (payload) => pages.cache.drop(JSON.parse(payload)),
    () => pages.cache.clear(),
  );
  await followSynonyms(services, pages.cache, log);

  metrics.watchPageCache(pages.cache);
  if (config.meili) metrics.watchBacklog(() => readBacklog(services.db, services.now()));
  worker = await startWorker(services, log);
  endClaimsDaily(services, log);
  const photos = new PhotoRoutes(services, config.siteUrl);
  const photoWorker = await startPhotoWorker(services, photos.uploads, log);

  if ((await services.searching.look()) === 'away') log.warn('Meilisearch does not answer; the database does');
  const statics = await StaticFiles.read(join(distDir, 'client'));
  const server = createServer(requestListener({ config, services, pages, photos, statics, metrics, log }));
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  log.info(`Situs siap di ${config.siteUrl ?? url}`);

  const workers = [worker, photoWorker, visits, startChores(services, log)];
  const stop = siteStopper({ server, workers, services }, log);
  // Ctrl-C comes twice below npm: from the terminal and handed on. The second must not cut the stop short.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }
  return { url, stop };
}

/** Null: there is no outside index to be kept true, or no key to write to it with. */
async function startWorker(services: OpenServices, log: pino.Logger): Promise<OutboxWorker | null> {
  const { outside, reloadSynonyms } = services.searching;
  if (!outside) return null;
  const worker = new OutboxWorker({ services, outside, reloadSynonyms, log });
  await worker.start();
  return worker;
}

interface Context {
  config: Config;
  services: OpenServices;
  pages: Pages;
  photos: PhotoRoutes;
  statics: StaticFiles;
  metrics: Metrics;
  log: pino.Logger;
}

function requestListener({ config, services, pages, photos, statics, metrics, log }: Context) {
  const clientAddress = clientAddressReader(config.trustedProxies);
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
    res.once('finish', () => metrics.countRequest(res.statusCode));
    try {
      if (path === '/healthz') return answer(res, 200, 'text/plain', 'ok\n');
      if (path === '/readyz') {
        const readiness = await checkReadiness(services, config.meili !== null);
        return answer(res, readiness.ready ? 200 : 503, 'application/json', JSON.stringify(readiness));
      }
      if (path === '/metrics') {
        if (!mayReadMetrics(req, config.metricsToken)) return answer(res, 403, 'text/plain', 'forbidden\n');
        const { type, body } = await metrics.read();
        return answer(res, 200, type, body);
      }
      if (statics.serve(path, req, res)) return;
      if (await photos.serve(path, req, res)) return;
      const refusal = refuseRequest(req, path);
      if (refusal) return answer(res, refusal.status, 'text/plain; charset=utf-8', refusal.sentence);
      const address = clientAddress(req);
      trustOwnAddressOnly(req, config.siteUrl);
      await pages.serve(req, res, address);
    } catch (cause) {
      log.error({ err: cause, path }, 'a request failed');
      if (res.headersSent) res.destroy();
      else answer(res, 500, 'text/plain; charset=utf-8', 'Maaf, terjadi gangguan. Silakan coba lagi.\n');
    }
  };
}

function answer(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  });
  res.end(body);
}

/** Forwarded headers are the client's word. With `SITE_URL` set, that is where the request was sent, whoever passed it on. */
function trustOwnAddressOnly(req: IncomingMessage, siteUrl: string | null): void {
  for (const name of Object.keys(req.headers)) if (name.startsWith('x-forwarded-')) delete req.headers[name];
  if (!siteUrl) return;
  const { host, protocol } = new URL(siteUrl);
  req.headers.host = host;
  req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
}

function securityHeaders(config: Config): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['content-security-policy', "frame-ancestors 'none'; base-uri 'self'"],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
  ];
  if (config.siteUrl?.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=31536000']);
  return headers;
}

/** Thrown with a sentence when the port is taken or not ours to open. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'sudah dipakai program lain' : `tidak bisa dibuka (${cause.code})`;
      reject(new CannotListen(`PORT ${port} di ${host} ${why}. Pilih PORT lain, misalnya PORT=4322.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}
