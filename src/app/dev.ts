import type { AstroIntegration } from 'astro';
import { isCatalogueEmpty, seedStarter } from '#domain/starter/starter-store.ts';
import { readConfig } from './config.ts';
import { readStarter } from './content.ts';
import { requestSession } from './request-session.ts';
import { openServices } from './services.ts';

const localsOfRequest = Symbol.for('astro.locals');

/** Gives the development server the same services as the built site; nothing is kept in the page cache. */
export function devServices(): AstroIntegration {
  return {
    name: 'dev-services',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const services = await openServices(readConfig());
        if (services.database.embedded && (await isCatalogueEmpty(services.db))) {
          await seedStarter(services.db, readStarter(), { categories: services.categories, now: services.now() });
        }
        server.middlewares.use((req, _res, next) => {
          const clientAddress = req.socket.remoteAddress ?? '';
          const whose = requestSession(services, req.headers.cookie);
          Reflect.set(req, localsOfRequest, { services, clientAddress, ...whose, cache: { keep: () => undefined } });
          next();
        });
        server.httpServer?.once('close', () => void services.close());
      },
    },
  };
}
