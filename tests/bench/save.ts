import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { openAccountServices } from '#app/account-services.ts';
import { buildIfStale } from '#app/build.ts';
import { readCategories, readForeignRules } from '#app/content.ts';
import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import type { TypedProduct } from '#domain/product/product-fields.ts';
import { products } from '#domain/product/product-table.ts';
import { stableId } from '#domain/stable-id.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { openSession } from '../support/session.ts';
import { startSite } from '../support/site.ts';
import { mustSucceed } from '../support/studio.ts';
import { generateCatalogue } from './bench-catalogue.ts';
import { startReport } from './report.ts';
import { measureOverHttp, newWords } from './save-over-http.ts';
import { figures, ratios, timeInTurns } from './timings.ts';

/**
 * `npm run bench:save [-- --size 100000] [--saves 50] [--out FILE]`: how long a maker waits for a save among so many
 * products, by the use case and over HTTP, beside one bare update of the same rows in a transaction of its own; then how
 * soon a search finds what was saved. On the server at DATABASE_URL, else embedded.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    saves: { type: 'string', default: '50' },
    out: { type: 'string' },
  },
});
const authSecret = 'rahasia-untuk-mengukur-saja-0123456789';
const saves = Number(values.saves);
const report = startReport('save');

await buildIfStale();
const catalogue = await generateCatalogue(Number(values.size));
const label = `${values.size} products on ${catalogue.database}`;
try {
  const { cookie, productIds, update } = await catalogue.use(async (db) => {
    const owned = await ownMaker(db);
    return { ...owned, update: await measureUseCase(db, owned) };
  });
  const site = await startSite({ ...catalogue.env, AUTH_SECRET: authSecret });
  try {
    await measureOverHttp(site.url, { cookie, productIds, saves, baseline: update, label, report });
  } finally {
    await site.stop();
  }
} finally {
  await catalogue.remove();
}
report.finish();

/** One of the generated shops, taken over by somebody who is signed in. */
async function ownMaker(db: Database): Promise<{ actor: Actor; cookie: string; productIds: string[] }> {
  const config = { authSecret, databaseUrl: null, dataDir: '.', smtpUrl: null, mailFrom: { name: '', address: '' } };
  const accounts = openAccountServices(config, { db, siteUrl: 'http://localhost', now: () => new Date() });
  const { cookie, actor } = await openSession(accounts, 'pemilik@surel.example');
  const makerId = stableId('maker', 'buatan-1-0');
  await insertOwner(db, makerId, actor.userId, new Date());
  const rows = await db.select({ id: products.id }).from(products).where(eq(products.makerId, makerId));
  return { actor, cookie: `${cookie.name}=${cookie.value}`, productIds: rows.map(({ id }) => id) };
}

/** Answers the times of the bare update, which what goes over HTTP is compared with too. */
async function measureUseCase(
  db: Database,
  { actor, productIds }: { actor: Actor; productIds: string[] },
): Promise<number[]> {
  const services = { db, categories: readCategories(), foreignRules: readForeignRules(), now: () => new Date() };
  const keep = async (productId: string, fields: TypedProduct) => {
    const { saved } = mustSucceed(await saveProduct(services, actor, { productId, version: 1e9, fields }));
    if (saved.length === 0) throw new Error('A save changed nothing.');
  };
  let price = 10_000;
  const nextPrice = () => {
    price += 7;
    return price;
  };
  const names = Array.from({ length: saves }, (_, at) => productIds[at % productIds.length] ?? '');
  const times = await timeInTurns(names, {
    price: (id) => keep(id, { priceIdr: String(nextPrice()) }),
    name: (id) => keep(id, { name: `Keripik ${newWords()}` }),
    story: (id) => keep(id, { story: `Dibuat pelan-pelan. ${newWords()} `.repeat(40) }),
    update: (id) =>
      db.transaction((tx) => tx.update(products).set({ priceIdr: nextPrice() }).where(eq(products.id, id))),
  });
  report.row(`baseline: bare update of a product, ${label}`, figures(times.update));
  for (const field of ['price', 'name', 'story'] as const) {
    report.row(`use case, ${field}, ${label}`, figures(times[field]));
    report.row(`ratio to baseline, ${field}, ${label}`, ratios(times[field], times.update));
  }
  return times.update;
}
