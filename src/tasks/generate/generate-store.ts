import type { Database } from '#domain/database.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { makers, slugs } from '#domain/maker/maker-table.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { products } from '#domain/product/product-table.ts';
import { recordMakerChanges, recordProductChanges, refreshVocabulary } from '#domain/search/record-change-store.ts';
import { stableId } from '#domain/stable-id.ts';
import type { StarterCatalogue } from '#domain/starter/starter.ts';
import { type GeneratedMaker, type GeneratedProduct, generateMakers, generateProducts } from './generate-products.ts';

interface Wanted {
  count: number;
  seed: number;
  categories: CategoryTree;
  now: Date;
  /** Called after each batch with the number of products written so far. */
  onProgress?: (written: number) => void;
}

const batchSize = 500;

/** Writes synthetic products and their shops, all marked as samples, so that they never count and can be removed. */
export async function storeGenerated(db: Database, starter: StarterCatalogue, wanted: Wanted): Promise<void> {
  const { count, seed } = wanted;
  for (const batch of inBatches(generateMakers(starter, count, seed))) {
    await db.transaction((tx) => storeMakers(tx, batch, wanted));
  }
  let written = 0;
  for (const batch of inBatches(generateProducts(starter, count, seed))) {
    await db.transaction((tx) => storeProducts(tx, batch, wanted));
    written += batch.length;
    wanted.onProgress?.(written);
  }
  await refreshVocabulary(db);
}

async function storeMakers(tx: Database, batch: GeneratedMaker[], { categories, now }: Wanted): Promise<void> {
  const rows = await tx
    .insert(makers)
    .values(
      batch.map((maker) => ({
        id: stableId('maker', maker.key),
        role: 'seller' as const,
        identity: maker.key,
        slug: maker.key,
        name: maker.name,
        provinceCode: maker.provinceCode,
        regencyCode: maker.regencyCode,
        state: 'published' as const,
        sample: true,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ entityId: makers.id, slug: makers.slug });
  if (rows.length === 0) return;
  await tx.insert(slugs).values(rows.map((row) => ({ ...row, kind: 'maker' as const, createdAt: now })));
  await recordMakerChanges(
    tx,
    rows.map((row) => row.entityId),
    { categories, now, isNew: true },
  );
}

async function storeProducts(tx: Database, batch: GeneratedProduct[], { categories, now }: Wanted): Promise<void> {
  const rows = await tx
    .insert(products)
    .values(
      batch.map(({ key, makerKey, marketplace: _, ...product }) => ({
        ...product,
        id: stableId('product', key),
        makerId: stableId('maker', makerKey),
        identity: key,
        slug: key,
        origin: 'dibuat' as const,
        originAttestedBy: 'Data buatan',
        originAttestedAt: now,
        state: 'published' as const,
        sample: true,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ entityId: products.id, slug: products.slug });
  if (rows.length === 0) return;
  const added = new Set(rows.map((row) => row.entityId));
  await tx.insert(slugs).values(rows.map((row) => ({ ...row, kind: 'product' as const, createdAt: now })));
  await tx.insert(listings).values(
    batch
      .map((product) => ({
        id: stableId('listing', product.key),
        productId: stableId('product', product.key),
        marketplace: product.marketplace,
        // `.invalid` never resolves (RFC 2606): these listings lead nowhere.
        url: `https://${product.marketplace}.invalid/${product.key}`,
        state: 'live' as const,
        sample: true,
        createdAt: now,
      }))
      .filter((listing) => added.has(listing.productId)),
  );
  await recordProductChanges(tx, [...added], { categories, now, isNew: true });
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
