import { spawnSync } from 'node:child_process';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideSearchKey } from '#adapters/meilisearch/search-key.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { products } from '#domain/product/product-table.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import { listMisses } from '#domain/search/search-miss-store.ts';
import { addSynonymGroup } from '#domain/search/synonym-group-store.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { hasMeilisearch, type OwnServer, ownMeilisearch } from '../../tests/support/meilisearch-process.ts';
import { startSite, type TestSite } from '../../tests/support/site.ts';
import { readCategories, readOwnSynonyms, readStarter } from './content.ts';

const categories = readCategories();
const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36' };
const buildAndStartMs = 400_000;
const recoveryMs = 30_000;
/** What a site's own start must not take over from this process. */
const plain = { NODE_ENV: '', NODE_OPTIONS: '', VITEST: '' };

interface Answer {
  engine: string;
  degraded: boolean;
  total: { value: number };
}

describe.skipIf(!hasMeilisearch)('a site whose Meilisearch goes away', () => {
  let database: OpenDatabase & { url: string };
  let meili: OwnServer;
  let site: TestSite;
  let searchKey: string;

  beforeAll(async () => {
    database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
    await database.migrate();
    await seedStarter(database.db, readStarter(), { categories, now: new Date() });
    meili = await ownMeilisearch();
    await meili.start();
    searchKey = await keyThatMayOnlySearch(meili);
    const keys = { MEILI_HOST: meili.host, MEILI_ADMIN_KEY: meili.key, MEILI_SEARCH_KEY: searchKey };
    site = await startSite({
      ...plain,
      ...keys,
      DATABASE_URL: database.url,
      MEILI_INDEX_PREFIX: 'uji_',
      LOG_LEVEL: 'fatal',
    });
  }, buildAndStartMs);
  afterAll(async () => {
    await site?.stop();
    await meili?.wipe();
    await database?.close();
  });

  async function search(query: string): Promise<Answer> {
    const answer = await fetch(`${site.url}/api/v1/search?q=${encodeURIComponent(query)}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  }
  const back = () =>
    expect.poll(() => search('batik'), { timeout: recoveryMs }).toMatchObject({ engine: 'meilisearch' });
  const page = async (address: string) => (await fetch(site.url + address, { headers: phone })).text();

  async function rename(slug: string, name: string): Promise<void> {
    await database.db.transaction(async (tx) => {
      const [row] = await tx
        .update(products)
        .set({ name })
        .where(eq(products.slug, slug))
        .returning({ id: products.id });
      await recordProductChanges(tx, [row?.id ?? ''], { categories, now: new Date() });
    });
  }

  test('the first start builds the index, and Meilisearch answers', async () => {
    await back();
    expect(await search('batik')).toMatchObject({ engine: 'meilisearch', degraded: false });
    const found = await page('/cari?q=batik');
    expect(found).not.toContain('Pencarian terbatas sementara');
    for (const secret of [meili.key, searchKey, meili.host]) expect(found).not.toContain(secret);
  });

  test('killed, every page answers and says so; back, it answers only with what changed meanwhile', async () => {
    const [first] = await database.db.select({ slug: products.slug }).from(products).limit(1);
    await meili.kill();
    for (const query of ['batik', 'kopi', 'rendang', 'tas', 'dodol garut']) {
      expect(await search(query)).toMatchObject({ engine: 'postgres', degraded: true });
    }
    expect((await search('batik')).total.value).toBeGreaterThan(0);
    expect(await page('/cari?q=batik+tulis')).toContain('Pencarian terbatas sementara');
    await rename(first?.slug ?? '', 'Zamrudwangi Khatulistiwa');
    expect(await search('zamrudwangi')).toMatchObject({ degraded: true, total: { value: 1 } });

    await meili.start();
    const answers: Answer[] = [];
    await expect
      .poll(
        async () => {
          answers.push(await search('zamrudwangi'));
          return answers.at(-1)?.engine;
        },
        { timeout: recoveryMs, interval: 20 },
      )
      .toBe('meilisearch');
    expect(answers.every(({ total }) => total.value === 1)).toBe(true);
    await expect.poll(() => page('/cari?q=batik+tulis'), { timeout: recoveryMs }).not.toContain('Pencarian terbatas');
  });

  test('synonyms are in force at once, without a restart; of several words too', async () => {
    await back();
    const add = (terms: string[]) =>
      addSynonymGroup(database.db, terms, { own: readOwnSynonyms(), id: crypto.randomUUID(), now: new Date() });
    expect((await search('kainxyz')).total.value).toBe(0);
    await add(['batik', 'kainxyz']);
    await add(['zamrudwangi khatulistiwa', 'permataqwy']);
    const batik = (await search('batik')).total.value;
    await expect.poll(async () => (await search('kainxyz')).total.value, { timeout: 5_000 }).toBe(batik);
    await expect.poll(async () => (await search('permataqwy')).total.value, { timeout: 5_000 }).toBe(1);
    expect(await search('permataqwy')).toMatchObject({ engine: 'meilisearch', degraded: false });
  });

  test('searches without results are counted each time, by people only', async () => {
    for (let time = 0; time < 3; time += 1) await page('/cari?q=Qwertzuio-Yxcvbnm');
    await fetch(`${site.url}/cari?q=qwertzuio+yxcvbnm`, { headers: { 'user-agent': 'Googlebot/2.1' } });
    await page('/cari?q=081234567890+qwertzuio');
    const misses = await listMisses(database.db, '2020-01-01', 10);
    expect(misses.filter(({ query }) => query.includes('qwertz'))).toMatchObject([
      { query: 'qwertzuio yxcvbnm', searches: 3 },
    ]);
  });

  test('a server that comes back empty is filled before it answers: nobody sees an empty catalogue', async () => {
    await back();
    await meili.wipe();
    await meili.start();
    expect(await keyThatMayOnlySearch(meili)).toBe(searchKey);
    const answers: Answer[] = [];
    const isBack = () => answers.length > 5 && answers.slice(-5).every(({ engine }) => engine === 'meilisearch');
    const askOn = async () => {
      answers.push(await search('batik'));
      return isBack();
    };
    await expect.poll(askOn, { timeout: recoveryMs, interval: 20 }).toBe(true);
    expect(answers.some(({ degraded }) => degraded)).toBe(true);
    expect(Math.min(...answers.map(({ total }) => total.value))).toBeGreaterThan(0);
  });

  test('a public site refuses to start with a key that may do more than search', () => {
    const start = (searching: string, writing: string) => {
      const keys = { NODE_ENV: 'production', MEILI_SEARCH_KEY: searching, MEILI_ADMIN_KEY: writing };
      const env = { ...process.env, ...plain, DATABASE_URL: database.url, MEILI_HOST: meili.host, PORT: '0', ...keys };
      const { status, stderr } = spawnSync(process.execPath, ['src/app/start.ts'], { env, timeout: 60_000 });
      return { status, stderr: stderr.toString().trim() };
    };
    for (const refused of [start('', meili.key), start(meili.key, meili.key), start(meili.key, searchKey)]) {
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/^MEILI_SEARCH_KEY [^\n]+$/);
      expect(refused.stderr).not.toContain(meili.key);
    }
  });
});

async function keyThatMayOnlySearch(meili: OwnServer): Promise<string> {
  const provided = await provideSearchKey({ ...meili, indexPrefix: 'uji_' });
  if (!provided.ok) throw new Error(provided.refusal.code);
  return provided.value.key;
}
