import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import type { Config } from './config.ts';
import { answer, answerDirectly } from './direct-answers.ts';
import { followSynonyms } from './follow-search.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { type AstroHandler, Pages } from './pages.ts';
import { refuseRequest } from './refuse-request.ts';
import { clientAddressReader } from './request-address.ts';
import { requestIdOf } from './request-id.ts';
import { distDir } from './source-hash.ts';
import { StaticFiles } from './static-files.ts';
import { siteStopper } from './stop-site.ts';

export interface RunningSite {
  /** Where it answers: `http://localhost:4321`. */
  url: string;
  stop: () => Promise<void>;
}

/** Opens everything, listens, and stops gracefully on SIGTERM and SIGINT. */
export async function serve(config: Config): Promise<RunningSite> {
  const log = pino({ level: config.logLevel });
  const site = await openSite(config, log);
  const { services, metrics, visits, workers } = site;
  const entry = pathToFileURL(join(distDir, 'server/entry.mjs')).href;
  const { handler } = (await import(entry)) as { handler: AstroHandler };
  const pages = new Pages(handler, services, securityHeaders(config), visits);
  await services.database.listen(
    'stale_pages',
    (payload) => pages.cache.drop(JSON.parse(payload)),
    () => pages.cache.clear(),
  );
  await followSynonyms(services, pages.cache, log);
  metrics.watchPageCache(pages.cache);

  const statics = await StaticFiles.read(join(distDir, 'client'));
  const server = createServer(requestListener({ ...site, config, pages, statics, log }));
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  log.info(`Situs siap di ${config.siteUrl ?? url}`);

  const stop = siteStopper({ server, workers, services }, log);
  // Ctrl-C comes twice below npm: from the terminal and handed on. The second must not cut the stop short.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }
  return { url, stop };
}

interface Context extends OpenSite {
  config: Config;
  pages: Pages;
  statics: StaticFiles;
  log: pino.Logger;
}

function requestListener(context: Context) {
  const { config, metrics, pages, statics, log } = context;
  const clientAddress = clientAddressReader(config.trustedProxies);
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
    res.once('finish', () => metrics.countRequest(res.statusCode));
    try {
      if (statics.serve(path, req, res) || (await answerDirectly(context, req, res))) return;
      const refusal = refuseRequest(req, path);
      if (refusal) return answer(res, refusal.status, 'text/plain; charset=utf-8', refusal.sentence);
      const address = clientAddress(req);
      trustOwnAddressOnly(req, config.siteUrl);
      await pages.serve(req, res, address);
    } catch (cause) {
      log.error({ err: cause, path, requestId: requestIdOf(req) }, 'a request failed');
      if (res.headersSent) res.destroy();
      else answer(res, 500, 'text/plain; charset=utf-8', 'Maaf, terjadi gangguan. Silakan coba lagi.\n');
    }
  };
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
