import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { ProductFields } from './product-fields.ts';
import { products } from './product-table.ts';

export type ProductState = 'draft' | 'published' | 'archived' | 'hidden';

/** A product as its maker works on it. */
export interface EditedProduct {
  id: string;
  /** Null: a seller's product whose maker is not known. */
  makerId: string | null;
  slug: string;
  version: number;
  sample: boolean;
  state: ProductState;
  fields: ProductFields;
  originAttestedBy: string | null;
  originAttestedAt: Date | null;
  /** `YYYY-MM-DD` */
  priceCheckedAt: string | null;
  publishedAt: Date | null;
}

const columns = {
  id: products.id,
  makerId: products.makerId,
  slug: products.slug,
  version: products.version,
  sample: products.sample,
  state: products.state,
  originAttestedBy: products.originAttestedBy,
  originAttestedAt: products.originAttestedAt,
  priceCheckedAt: products.priceCheckedAt,
  publishedAt: products.publishedAt,
  fields: {
    name: products.name,
    nameEn: products.nameEn,
    summary: products.summary,
    summaryEn: products.summaryEn,
    story: products.story,
    storyEn: products.storyEn,
    categorySlug: products.categorySlug,
    materials: products.materials,
    technique: products.technique,
    provinceCode: products.provinceCode,
    regencyCode: products.regencyCode,
    origin: products.origin,
    priceIdr: products.priceIdr,
    priceMaxIdr: products.priceMaxIdr,
    unit: products.unit,
    unitEn: products.unitEn,
    stock: products.stock,
    leadTimeDays: products.leadTimeDays,
    minimumOrder: products.minimumOrder,
    capacityPerMonth: products.capacityPerMonth,
    weightGrams: products.weightGrams,
    sizeText: products.sizeText,
  },
};

/** A product whatever its state; null: none. */
export async function findEditedProduct(db: Database, productId: string): Promise<EditedProduct | null> {
  const [row] = await db.select(columns).from(products).where(eq(products.id, productId));
  return row ?? null;
}

/** Products of these makers whatever their state, oldest first. */
export function listEditedProducts(db: Database, makerIds: string[]): Promise<EditedProduct[]> {
  return db
    .select(columns)
    .from(products)
    .where(inArray(products.makerId, makerIds))
    .orderBy(products.createdAt, products.id);
}

/** Adds a draft that nobody but its maker sees; answers its id. */
export async function insertDraftProduct(
  tx: Database,
  draft: { makerId: string; provinceCode: string | null; regencyCode: string | null },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const keys = { id, identity: `akun|${id}`, slug: id, state: 'draft', name: '', categorySlug: '' } as const;
  await tx.insert(products).values({ ...draft, ...keys, createdAt: now, updatedAt: now });
  return id;
}

export type ProductChange = Partial<
  ProductFields &
    Pick<
      EditedProduct,
      'state' | 'slug' | 'originAttestedBy' | 'originAttestedAt' | 'priceCheckedAt' | 'publishedAt'
    > & {
      underReviewSince: Date | null;
    }
>;

/** Writes columns of a product; what is public follows by `recordProductChanges`. A category that a person chose is no proposal. */
export async function updateProduct(tx: Database, productId: string, changed: ProductChange, now: Date): Promise<void> {
  const chosen = changed.categorySlug === undefined ? {} : { categoryProposed: false };
  const placed = changed.provinceCode === undefined ? {} : { placeAssumed: false };
  await tx
    .update(products)
    .set({ ...changed, ...chosen, ...placed, updatedAt: now })
    .where(eq(products.id, productId));
}
