import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { makers } from '#domain/maker/maker-table.ts';

/**
 * A file left it open and no person has looked: a category taken from the title, a city that may be a kabupaten, no
 * place. What began in an account is its maker's to finish. Without the name of a table: an index has it as it stands.
 */
export const isGuessed = sql`not sample and state in ('draft', 'published') and not starts_with(identity, 'akun|')
  and (category_proposed or place_assumed or province_code is null)`;

export const products = pgTable(
  'products',
  {
    id: text().primaryKey(),
    makerId: text('maker_id').references(() => makers.id),
    /** Canonical listing address, else seller + normalised name: the key by which a file's row finds its product. */
    identity: text().notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text('name_en'),
    summary: text(),
    summaryEn: text('summary_en'),
    story: text(),
    storyEn: text('story_en'),
    categorySlug: text('category_slug').notNull(),
    /** Proposed by rules from the title; no person has looked yet. */
    categoryProposed: boolean('category_proposed').notNull().default(false),
    provinceCode: text('province_code'),
    regencyCode: text('regency_code'),
    /** The file wrote a name that is a kota and a kabupaten; the kota was taken. */
    placeAssumed: boolean('place_assumed').notNull().default(false),
    materials: text().array().notNull().default([]),
    technique: text(),
    shape: text(),
    motif: text(),
    searchTerms: text('search_terms').array().notNull().default([]),
    indication: text(),
    heritage: text(),
    priceIdr: bigint('price_idr', { mode: 'number' }),
    /** Upper end of a range; null: one price. */
    priceMaxIdr: bigint('price_max_idr', { mode: 'number' }),
    priceCheckedAt: date('price_checked_at'),
    unit: text(),
    unitEn: text('unit_en'),
    /** As the file says it, for order and for people: pieces sold so far. */
    soldCount: integer('sold_count'),
    origin: text({ enum: ['dibuat', 'dirancang', 'dikemas'] }),
    originAttestedBy: text('origin_attested_by'),
    originAttestedAt: timestamp('origin_attested_at', { withTimezone: true }),
    leadTimeDays: integer('lead_time_days'),
    minimumOrder: integer('minimum_order'),
    capacityPerMonth: integer('capacity_per_month'),
    weightGrams: integer('weight_grams'),
    /** As the maker writes it: `2 × 1,1 m`. */
    sizeText: text('size_text'),
    /** Pieces ready where it is sold directly; null: not counted. */
    stock: integer(),
    /** `archived`: its owner took it off and may bring it back. */
    state: text({ enum: ['draft', 'published', 'archived', 'hidden'] }).notNull(),
    /** A curator looks into a report, and the page says so; null: none does. */
    underReviewSince: timestamp('under_review_since', { withTimezone: true }),
    sample: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
  },
  (t) => [
    index('products_maker').on(t.makerId),
    index('products_place').on(t.provinceCode, t.regencyCode),
    index('products_category').on(t.categorySlug),
    index('products_name').on(sql`lower(${t.name})`),
    index('products_name_trigrams').using('gin', sql`lower(${t.name}) gin_trgm_ops`),
    index('products_guessed').on(t.makerId).where(isGuessed),
    index('products_published').on(t.publishedAt).where(sql`${t.state} = 'published'`),
    check(
      'products_price_positive',
      sql`${t.priceIdr} > 0 and (${t.priceMaxIdr} is null or ${t.priceMaxIdr} >= ${t.priceIdr})`,
    ),
    check(
      'products_numbers_positive',
      sql`${t.leadTimeDays} >= 0 and ${t.minimumOrder} > 0 and ${t.capacityPerMonth} > 0 and ${t.weightGrams} > 0 and ${t.stock} >= 0`,
    ),
    check(
      'products_published_is_complete',
      sql`${t.state} <> 'published' or (${t.makerId} is not null and ${t.priceIdr} is not null and ${t.provinceCode} is not null and ${t.origin} is not null and ${t.originAttestedBy} is not null and ${t.publishedAt} is not null)`,
    ),
  ],
);
