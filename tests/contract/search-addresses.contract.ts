import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainLine } from '#domain/plain-text.ts';
import { meiliServer, openTestServer, type TestServer } from '../support/meilisearch.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { hostileTexts } from './hostile-input.ts';

const apiFilters = ['category', 'province', 'regency', 'material', 'claim', 'sold_at', 'maker'];
const pageFilters = ['kategori', 'provinsi', 'kabupaten', 'bahan', 'klaim', 'tempat'];
const brokenEscapes = ['%', '%ff', '%c0%af', '%00', '%ed%a0%80', '%E2%80%AEkopi', 'kopi%00%22%20OR%201=1', '+%2B+'];
const buildAndStartMs = 400_000;

interface Found {
  engine: string;
  total: { value: number };
  hits: unknown[];
}

const engines: ['postgres' | 'meilisearch', boolean][] = [
  ['postgres', true],
  ['meilisearch', meiliServer !== null],
];

// The site brings a database of its own: a database server has nothing to add.
describe.skipIf(process.env.DATABASE_URL)('what is asked for in bad faith over HTTP', () => {
  describe.for(engines.filter(([, isThere]) => isThere))('of a site on %s', ([engine]) => {
    let site: TestSite;
    let server: TestServer | null = null;

    beforeAll(async () => {
      server = engine === 'meilisearch' ? openTestServer() : null;
      const { host = '', key = '', indexPrefix = 'bbi_' } = server ?? {};
      const keys = { MEILI_HOST: host, MEILI_ADMIN_KEY: key, MEILI_INDEX_PREFIX: indexPrefix };
      site = await startSite({ NODE_ENV: '', NODE_OPTIONS: '', VITEST: '', LOG_LEVEL: 'fatal', ...keys });
    }, buildAndStartMs);
    afterAll(async () => {
      await site?.stop();
      await server?.clear();
    });

    async function search(query: string): Promise<Found> {
      const answer = await fetch(`${site.url}/api/v1/search?${query}`);
      expect(answer.status, query).toBe(200);
      return (await answer.json()) as Found;
    }

    async function page(address: string): Promise<string> {
      const answer = await fetch(site.url + address);
      expect(answer.status, address).toBe(200);
      return answer.text();
    }

    // A first start fills the outside index; until then the database answers.
    test('the engine named answers', async () => {
      await expect.poll(() => search('q=kopi'), { timeout: 60_000 }).toMatchObject({ engine });
    });

    test.each(hostileTexts)('no filter is widened by %s', async (_, text) => {
      const all = (await search('')).total.value;
      // Without signs that nobody sees nothing may be left, or a real value.
      const left = plainLine(text);
      for (const filter of apiFilters) {
        const { engine: answering, total, hits } = await search(query([filter, text]));
        if (left === '') expect(total.value, filter).toBe(all);
        else if (left !== 'kopi') expect({ filter, answering, total: total.value, hits }).toEqual(none(filter));
      }
    });
    const none = (filter: string) => ({ filter, answering: engine, total: 0, hits: [] });

    test('a hostile price, page, order or switch is taken in its nearest sense', async () => {
      const all = (await search('')).total.value;
      for (const [, text] of hostileTexts) {
        for (const name of ['price_min', 'price_max', 'page', 'per_page', 'sort', 'locale']) {
          expect((await search(query([name, text]))).total.value, name).toBe(all);
        }
        expect((await search(query(['endorsed', text]))).total.value).toBeLessThanOrEqual(all);
      }
    });

    test.each(hostileTexts)('search page, suggestions and API answer the words %s', async (_, text) => {
      const kopi = (await search('q=kopi')).total.value;
      for (const words of [text, `kopi ${text}`]) {
        const { total } = await search(query(['q', words]));
        if (words !== text) expect(total.value).toBeLessThanOrEqual(kopi);
        const asked = query(['q', words]);
        expect(await page(`/cari?${asked}`)).toContain('</h1>');
        expect(await page(`/en/cari?${asked}`)).toContain('</h1>');
        expect(JSON.parse(await page(`/saran?${asked}`))).toBeInstanceOf(Array);
      }
    });

    test('search page answers every hostile filter', async () => {
      for (const [, text] of hostileTexts) {
        for (const filter of pageFilters) expect(await page(`/cari?${query([filter, text])}`)).toContain('</h1>');
      }
    });

    test.each(brokenEscapes)('a broken escape is answered: %s', async (text) => {
      for (const name of ['q', 'category', 'province', 'maker', 'page']) await search(`${name}=${text}`);
      for (const name of ['q', ...pageFilters, 'min', 'hal', 'urut']) await page(`/cari?${name}=${text}`);
      expect(JSON.parse(await page(`/saran?q=${text}`))).toBeInstanceOf(Array);
    });

    test('a page beyond the last is empty and leads back', async () => {
      const { total, hits } = await search('q=kopi&page=200');
      expect({ isFound: total.value > 0, hits }).toEqual({ isFound: true, hits: [] });
      for (const number of ['150', '200', '99999999999']) {
        const beyond = await page(`/cari?q=kopi&hal=${number}`);
        expect(beyond).toContain('Halaman ini kosong');
        expect(beyond).toContain('href="/cari?q=kopi"');
      }
    });

    test('an unknown value of a filter finds nothing, and its chip takes it out', async () => {
      for (const filter of pageFilters) {
        const found = await page(`/cari?q=kopi&${filter}=tidak-ada-begini`);
        expect(found).toContain('Hapus saringan tidak-ada-begini');
        expect(found).toContain('href="/cari?q=kopi"');
      }
    });
  });
});

function query(...given: [name: string, value: string][]): string {
  return new URLSearchParams(given.map(([name, value]) => [name, value.toWellFormed()])).toString();
}
