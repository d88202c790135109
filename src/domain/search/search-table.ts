import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** One row a published product, written in the product's own transaction. */
export const productSearch = pgTable(
  'product_search',
  {
    productId: text('product_id')
      .primaryKey()
      .references(() => products.id, { onDelete: 'cascade' }),
    docVersion: integer('doc_version').notNull(),
    document: tsvector().notNull(),
    makerId: text('maker_id').notNull(),
    categoryPath: text('category_path').array().notNull(),
    provinceCode: text('province_code').notNull(),
    regencyCode: text('regency_code'),
    materials: text().array().notNull(),
    claims: text().array().notNull(),
    marketplaces: text().array().notNull(),
    /** The facet values above and the price in one text, see `facet-line.ts`: counting thousands of rows reads only this. */
    facetLine: text('facet_line').notNull().default(''),
    priceIdr: bigint('price_idr', { mode: 'number' }),
    hasPhoto: boolean('has_photo').notNull(),
    endorsed: boolean().notNull(),
    directSale: boolean('direct_sale').notNull(),
    procurement: boolean().notNull(),
    sample: boolean().notNull(),
    /** 0: real, attested, with photo; 1: real and attested; 2: sample. Comes before relevance ties, never endorsements. */
    standing: smallint().notNull(),
    popularity: integer().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('product_search_document').using('gin', t.document),
    index('product_search_category').using('gin', t.categoryPath),
    index('product_search_maker').on(t.makerId),
    index('product_search_newest').on(t.standing, t.createdAt.desc()),
  ],
);

/** One row a published maker or seller. */
export const makerSearch = pgTable(
  'maker_search',
  {
    makerId: text('maker_id')
      .primaryKey()
      .references(() => makers.id, { onDelete: 'cascade' }),
    docVersion: integer('doc_version').notNull(),
    document: tsvector().notNull(),
    provinceCode: text('province_code'),
    regencyCode: text('regency_code'),
    productCount: integer('product_count').notNull(),
    sample: boolean().notNull(),
  },
  (t) => [index('maker_search_document').using('gin', t.document)],
);

/** Distinct words of all documents with the number of documents that hold them: typos are corrected against these. */
export const vocabulary = pgTable('vocabulary', { word: text().primaryKey(), documents: integer().notNull() }, (t) => [
  index('vocabulary_trigrams').using('gin', sql`${t.word} gin_trgm_ops`),
]);

/** What an outside index still has to be told; one row an entity, so that repeats fold. */
export const outbox = pgTable(
  'outbox',
  {
    entity: text({ enum: ['product', 'maker'] }).notNull(),
    entityId: text('entity_id').notNull(),
    version: integer().notNull(),
    /** Since when the entity waits; a further change does not move it back in the queue. */
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    /** New with each change: what was sent is acknowledged by it, so that a newer change stays queued. */
    change: uuid().notNull().defaultRandom(),
    /** How often the index refused this change when it was sent alone. */
    attempts: integer().notNull().default(0),
    error: text(),
    /** A rebuild that is under way reads this change too: once it is swapped in, there is nothing left to tell. */
    covered: boolean().notNull().default(false),
    /** Set: refused, not sent again until the entity changes. */
    setAsideAt: timestamp('set_aside_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.entity, t.entityId] }), index('outbox_oldest').on(t.changedAt)],
);
