import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { readForeignRules } from '#app/content.ts';
import { users } from '#domain/account/account-table.ts';
import type { Actor, Role } from '#domain/account/actor.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { makerOwners, makers, slugs } from '#domain/maker/maker-table.ts';
import { usualTrustedAfter } from '#domain/moderation/trust.ts';
import { parseCategories } from '#domain/product/category.ts';
import { products } from '#domain/product/product-table.ts';
import type { Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';

const leaf = (slug: string, name: string) => ({ slug, name, name_en: name, summary: '-', summary_en: '-' });

export const studioNow = new Date('2026-03-02T03:00:00Z');
const studioCategories = parseCategories([
  { ...leaf('makanan', 'Makanan'), children: [leaf('kopi', 'Kopi'), leaf('camilan', 'Camilan')] },
]);
const foreignRules = readForeignRules();

/** What use cases of the studio are given in tests; the clock can be moved. */
export function studioServices(db: Database, now: Date = studioNow) {
  return { db, categories: studioCategories, foreignRules, trustedAfter: usualTrustedAfter, now: () => now };
}

export async function anAccount(db: Database, role: Role = 'maker', regionCode: string | null = null): Promise<Actor> {
  const userId = randomUUID();
  await db.insert(users).values({
    ...{ id: userId, email: `${userId}@surel.example`, role, regionCode, createdAt: studioNow, updatedAt: studioNow },
  });
  return { userId, role, regionCode };
}

/** A published maker, owned by the account where one is given, with its search row. */
export async function aMaker(
  db: Database,
  owner: Actor | null,
  overrides: Partial<typeof makers.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const keys = { id, identity: id, slug: `pembuat-${id}` };
  const dates = { createdAt: studioNow, updatedAt: studioNow };
  await db.insert(makers).values({
    ...{ ...keys, ...dates, role: 'maker', name: 'Tenun Uji', provinceCode: '53', regencyCode: '53.11' },
    ...{ state: 'published', ...overrides },
  });
  await db.insert(slugs).values({ kind: 'maker', slug: keys.slug, entityId: id, createdAt: studioNow });
  if (owner) await db.insert(makerOwners).values({ makerId: id, userId: owner.userId, since: studioNow });
  const context = { categories: studioCategories, now: studioNow, isNew: true };
  await db.transaction((tx) => recordMakerChanges(tx, [id], context));
  return id;
}

/** A published product of a maker with its search row. */
export async function aProduct(
  db: Database,
  makerId: string,
  overrides: Partial<typeof products.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const keys = { id, identity: id, slug: `produk-${id}` };
  const dates = { createdAt: studioNow, updatedAt: studioNow, publishedAt: studioNow };
  await db.insert(products).values({
    ...{ ...keys, ...dates, makerId, name: 'Kain Uji', categorySlug: 'kopi', provinceCode: '53', regencyCode: '53.11' },
    ...{ priceIdr: 50_000, priceCheckedAt: '2026-01-05', origin: 'dibuat', originAttestedBy: 'Tenun Uji' },
    ...{ state: 'published', ...overrides },
  });
  await db.insert(slugs).values({ kind: 'product', slug: keys.slug, entityId: id, createdAt: studioNow });
  const context = { categories: studioCategories, now: studioNow, isNew: true };
  await db.transaction((tx) => recordProductChanges(tx, [id], context));
  return id;
}

/** The value of a result that must be one. */
export function mustSucceed<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The version of an entity in search, and in the queue of the outside index; null: not there. */
export async function readSearchState(db: Database, entity: 'maker' | 'product', id: string) {
  const [row] = await queryRows<{ search: number | null; queued: number | null }>(
    db,
    sql`select (select doc_version from ${sql.identifier(`${entity}_search`)} where ${sql.identifier(`${entity}_id`)} = ${id}) as search,
          (select version from outbox where entity = ${entity} and entity_id = ${id}) as queued`,
  );
  return row ?? { search: null, queued: null };
}

/** Tags of pages announced as stale while `run` runs. */
export async function staleTagsOf(
  database: { listen: (channel: string, heard: (payload: string) => void, lost: () => void) => Promise<void> },
  run: () => Promise<unknown>,
): Promise<string[]> {
  const tags: string[] = [];
  await database.listen(
    'stale_pages',
    (payload) => tags.push(...JSON.parse(payload)),
    () => undefined,
  );
  await run();
  return tags;
}
