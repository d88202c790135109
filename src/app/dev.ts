import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import pino from 'pino';
import { readConfig } from './config.ts';
import { answer, answerDirectly } from './direct-answers.ts';
import { followSynonyms } from './follow-search.ts';
import { type OpenSite, openSite } from './open-site.ts';
import type { KeepOptions } from './page-cache.ts';
import type { Locals } from './pages.ts';
import { refuseRequest } from './refuse-request.ts';
import { clientAddressReader } from './request-address.ts';
import { requestSession } from './request-session.ts';
import { stopWorking } from './stop-site.ts';

const localsOfRequest = Symbol.for('astro.locals');
const config = readConfig();

/** Opened once: a restart of the development server opens the new one before it closes the old. */
let opening: Promise<OpenSite> | null = null;

/** Gives the development server all that the built site has beside its pages; nothing is kept in the page cache. */
export function devServices(): AstroIntegration {
  return {
    name: 'dev-services',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [stopAtTheEnd] } });
      },
      'astro:server:setup': async ({ server }) => {
        opening ??= open();
        server.middlewares.use(beforePages(await opening));
      },
    },
  };
}

async function open(): Promise<OpenSite> {
  const log = pino({ level: config.logLevel });
  const site = await openSite(config, log);
  await followSynonyms(site.services, { drop: () => undefined }, log);
  // Ctrl-C stops it as SIGTERM does, which the development server listens for.
  process.once('SIGINT', () => process.emit('SIGTERM', 'SIGTERM'));
  return site;
}

const stopAtTheEnd = {
  name: 'dev-services-stop',
  closeServer: async ({ reason }: { reason: string }) => {
    if (reason !== 'restart' && opening) await stopWorking(await opening);
  },
};

function beforePages(site: OpenSite) {
  const { services, metrics, visits } = site;
  const addressOf = clientAddressReader(config.trustedProxies);
  return async (req: IncomingMessage, res: ServerResponse, next: (cause?: unknown) => void): Promise<void> => {
    res.once('finish', () => metrics.countRequest(res.statusCode));
    try {
      if (await answerDirectly({ ...site, config }, req, res)) return;
      const refusal = refuseRequest(req, (req.url ?? '/').split('?', 1)[0] ?? '/');
      if (refusal) return answer(res, refusal.status, 'text/plain; charset=utf-8', refusal.sentence);
      const keep = ({ visitOf }: KeepOptions) => {
        if (visitOf) res.once('finish', () => res.statusCode === 200 && visits.count(req, visitOf));
      };
      const whose = requestSession(services, req);
      const countVisit: Locals['countVisit'] = (by) => visits.count(req, by);
      const locals: Locals = { services, clientAddress: addressOf(req), cache: { keep }, countVisit, ...whose };
      Reflect.set(req, localsOfRequest, locals);
      next();
    } catch (cause) {
      next(cause);
    }
  };
}
