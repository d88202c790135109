import { eq, sql } from 'drizzle-orm';
import { claims } from '#domain/claim/claim-table.ts';
import type { Database } from '#domain/database.ts';
import { queryRows } from '#domain/database.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { makers, slugs } from '#domain/maker/maker-table.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { products } from '#domain/product/product-table.ts';
import { recordMakerChanges, recordProductChanges, refreshVocabulary } from '#domain/search/record-change-store.ts';
import { stableId } from '#domain/stable-id.ts';
import { type StarterCatalogue, type StarterMaker, type StarterProduct, sampleListings } from './starter.ts';

interface Context {
  categories: CategoryTree;
  now: Date;
}

const batchSize = 100;

export async function isCatalogueEmpty(db: Database): Promise<boolean> {
  const rows = await queryRows(db, sql`select 1 from products limit 1`);
  return rows.length === 0;
}

/**
 * Writes the samples that are not there yet, by their content keys; what is there stays as it is, so seeding twice
 * changes nothing. Answers how many makers and products were added.
 */
export async function seedStarter(
  db: Database,
  catalogue: StarterCatalogue,
  context: Context,
): Promise<{ makers: number; products: number }> {
  const added = { makers: 0, products: 0 };
  for (const batch of inBatches(catalogue.makers)) {
    added.makers += await db.transaction((tx) => addMakers(tx, batch, context));
  }
  for (const batch of inBatches(catalogue.products)) {
    added.products += await db.transaction((tx) => addProducts(tx, batch, context));
  }
  await refreshVocabulary(db);
  return added;
}

/** Takes every sample out: products, makers, their listings, claims, addresses and search rows. Answers the counts. */
export async function removeSamples(db: Database, context: Context): Promise<{ makers: number; products: number }> {
  const counts = await db.transaction(async (tx) => {
    const gone = await tx.delete(products).where(eq(products.sample, true)).returning({ id: products.id });
    const goneMakers = await tx
      .delete(makers)
      .where(sql`${makers.sample} and not exists (select 1 from products p where p.maker_id = ${makers.id})`)
      .returning({ id: makers.id });
    const ids = [...gone, ...goneMakers].map(({ id }) => id);
    await tx.delete(slugs).where(sql`${slugs.entityId} = any(${sql.param(ids)}::text[])`);
    await recordProductChanges(
      tx,
      gone.map(({ id }) => id),
      { ...context, isNew: false },
    );
    await recordMakerChanges(
      tx,
      goneMakers.map(({ id }) => id),
      { ...context, isNew: false },
    );
    return { makers: goneMakers.length, products: gone.length };
  });
  await refreshVocabulary(db);
  return counts;
}

async function addMakers(tx: Database, batch: StarterMaker[], context: Context): Promise<number> {
  const rows = await tx
    .insert(makers)
    .values(batch.map((maker) => makerRow(maker, context.now)))
    .onConflictDoNothing()
    .returning({ id: makers.id, slug: makers.slug });
  if (rows.length === 0) return 0;
  await tx
    .insert(slugs)
    .values(rows.map(({ id, slug }) => ({ kind: 'maker' as const, slug, entityId: id, createdAt: context.now })));
  await recordMakerChanges(
    tx,
    rows.map(({ id }) => id),
    { ...context, isNew: true },
  );
  return rows.length;
}

async function addProducts(tx: Database, batch: StarterProduct[], context: Context): Promise<number> {
  const rows = await tx
    .insert(products)
    .values(batch.map((product) => productRow(product, context.now)))
    .onConflictDoNothing()
    .returning({ id: products.id, slug: products.slug });
  if (rows.length === 0) return 0;
  const added = new Set(rows.map(({ id }) => id));
  const fresh = batch.filter((product) => added.has(stableId('product', product.key)));
  await tx
    .insert(slugs)
    .values(rows.map(({ id, slug }) => ({ kind: 'product' as const, slug, entityId: id, createdAt: context.now })));
  await tx.insert(listings).values(fresh.flatMap((product) => listingRows(product, context.now)));
  const claimsOfBatch = fresh.flatMap((product) => claimRows(product, context.now));
  if (claimsOfBatch.length > 0) await tx.insert(claims).values(claimsOfBatch);
  await recordProductChanges(
    tx,
    rows.map(({ id }) => id),
    { ...context, isNew: true },
  );
  return rows.length;
}

function makerRow(maker: StarterMaker, now: Date): typeof makers.$inferInsert {
  return {
    id: stableId('maker', maker.key),
    role: 'maker',
    identity: `contoh|${maker.key}`,
    slug: `${maker.key}-contoh`,
    name: maker.name,
    nameEn: maker.name_en,
    provinceCode: maker.province,
    regencyCode: maker.regency,
    crafts: maker.crafts,
    summary: maker.summary,
    summaryEn: maker.summary_en,
    story: maker.story,
    storyEn: maker.story_en,
    state: 'published',
    sample: true,
    createdAt: now,
    updatedAt: now,
  };
}

function productRow(product: StarterProduct, now: Date): typeof products.$inferInsert {
  const [low, high] = product.price_idr;
  return {
    id: stableId('product', product.key),
    makerId: stableId('maker', product.maker),
    identity: `contoh|${product.key}`,
    slug: `${product.key}-contoh`,
    name: product.name,
    nameEn: product.name_en,
    summary: product.summary,
    summaryEn: product.summary_en,
    story: product.story,
    storyEn: product.story_en,
    categorySlug: product.category,
    provinceCode: product.province,
    regencyCode: product.regency,
    materials: product.materials,
    technique: product.technique,
    shape: product.shape,
    motif: product.motif,
    searchTerms: product.search_terms,
    indication: product.gi,
    heritage: product.heritage,
    priceIdr: low,
    priceMaxIdr: high === low ? null : high,
    unit: product.unit,
    unitEn: product.unit_en,
    origin: 'dibuat',
    originAttestedBy: 'Redaksi katalog (contoh)',
    originAttestedAt: now,
    state: 'published',
    sample: true,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
}

function listingRows(product: StarterProduct, now: Date): (typeof listings.$inferInsert)[] {
  return sampleListings(product).map(({ marketplace, url }) => ({
    id: stableId('listing', url),
    productId: stableId('product', product.key),
    marketplace,
    url,
    state: 'live',
    sample: true,
    createdAt: now,
  }));
}

function claimRows(product: StarterProduct, now: Date): (typeof claims.$inferInsert)[] {
  return product.certifications.map((type) => ({
    id: stableId('claim', `${product.key}/${type}`),
    productId: stableId('product', product.key),
    type,
    sample: true,
    createdAt: now,
  }));
}

function* inBatches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
