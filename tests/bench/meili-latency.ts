import * as z from 'zod';
import type { TestServer } from '../support/meilisearch.ts';
import { startSite } from '../support/site.ts';
import type { BenchCatalogue } from './bench-catalogue.ts';
import { meiliEnv } from './reindex-process.ts';
import type { Report } from './report.ts';
import { figures, ratios, timeInTurns } from './timings.ts';

const perPage = 24;
const counted = ['category_path', 'province', 'regency', 'materials', 'claims', 'marketplaces', 'price_idr'];
const answered = z.object({ engine: z.literal('meilisearch'), degraded: z.literal(false) });

/**
 * `/api/v1/search` of a site of its own (the answers are not kept there: see their `cache-control`) beside what somebody
 * would send to the same server for the same page of results: one multi-search with the same facets and the name
 * highlighted; once with all words wanted, where half of these queries find nothing, and once as the server does by
 * itself, which leaves words out until something is found. Last a single search without facets.
 */
export async function measureMeili(
  catalogue: BenchCatalogue,
  server: TestServer,
  queries: string[],
  label: string,
  report: Report,
): Promise<void> {
  const site = await startSite({ ...catalogue.env, ...meiliEnv(server) });
  try {
    const { endpoint, multi, dropping, single, suggest } = await timeInTurns(queries, {
      endpoint: async (q) => {
        const address = `${site.url}/api/v1/search?${new URLSearchParams({ q, per_page: String(perPage) })}`;
        answered.parse(await readJson(await fetch(address, { headers: plain })));
      },
      multi: (q) =>
        post(server, 'multi-search', {
          queries: [{ indexUid: `${server.indexPrefix}products`, ...searchFor(q), facets: counted }],
        }),
      dropping: (q) =>
        post(server, 'multi-search', {
          queries: [
            { indexUid: `${server.indexPrefix}products`, ...searchFor(q), matchingStrategy: 'last', facets: counted },
          ],
        }),
      single: (q) => post(server, `indexes/${server.indexPrefix}products/search`, searchFor(q)),
      suggest: async (q) => readJson(await fetch(`${site.url}/saran?${new URLSearchParams({ q: q.slice(0, 6) })}`)),
    });
    report.row(`meilisearch, /api/v1/search, ${label}`, figures(endpoint));
    report.row(`baseline: raw multi-search, all words, ${label}`, figures(multi));
    report.row(`ratio to it, ${label}`, ratios(endpoint, multi));
    report.row(`baseline: raw multi-search, words left out, ${label}`, figures(dropping));
    report.row(`ratio to it, ${label}`, ratios(endpoint, dropping));
    report.row(`raw single search without facets, ${label}`, figures(single));
    report.row(`meilisearch, suggestions over HTTP, ${label}`, figures(suggest));
  } finally {
    await site.stop();
  }
}

function searchFor(q: string): object {
  return { q, matchingStrategy: 'all', limit: perPage, attributesToHighlight: ['name'] };
}

/** Uncompressed, both: what `fetch` asks for by itself comes compressed, and 40 ms later, which would flatter us. */
const plain = { 'accept-encoding': 'identity' };

async function post({ host, key }: TestServer, path: string, body: object): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    ...plain,
  };
  return readJson(await fetch(`${host}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}
