import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import { checkReadiness } from './health.ts';
import { stopLettersByMail } from './letter-stop.ts';
import { type Metrics, mayReadMetrics } from './metrics.ts';
import type { PhotoRoutes } from './photo-routes.ts';
import type { PrintDoor } from './print-door.ts';
import type { OpenServices } from './services.ts';

interface Has {
  config: Pick<Config, 'meili' | 'metricsToken'>;
  services: OpenServices;
  metrics: Metrics;
  photos: PhotoRoutes;
  printDoor: PrintDoor;
}

/** What is answered without the page renderer; false: a page's. */
export async function answerDirectly(
  { config, services, metrics, photos, printDoor }: Has,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') answer(res, 200, 'text/plain', 'ok\n');
  else if (path === '/readyz') {
    const readiness = await checkReadiness(services, config.meili !== null);
    answer(res, readiness.ready ? 200 : 503, 'application/json', JSON.stringify(readiness));
  } else if (path === '/metrics') {
    if (!mayReadMetrics(req, config.metricsToken)) answer(res, 403, 'text/plain', 'forbidden\n');
    else {
      const { type, body } = await metrics.read();
      answer(res, 200, type, body);
    }
  } else if (await printDoor.turnsAway(path, res)) return true;
  else return (await stopLettersByMail(services, req, res)) || photos.serve(path, req, res);
  return true;
}

export function answer(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  });
  res.end(body);
}
