import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { consentItems, contactKinds, salesBands } from './maker.ts';
import type { SalesTotal } from './sales-total.ts';

export const makers = pgTable(
  'makers',
  {
    id: text().primaryKey(),
    /** `seller` until a file column, the owner or a curator says that it makes. */
    role: text({ enum: ['maker', 'seller'] }).notNull(),
    /** Normalised name + place: what makes two rows of a file the same shop. */
    identity: text().notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text('name_en'),
    provinceCode: text('province_code'),
    regencyCode: text('regency_code'),
    crafts: text().array().notNull().default([]),
    summary: text(),
    summaryEn: text('summary_en'),
    story: text(),
    storyEn: text('story_en'),
    /** `draft`: its owner is still at it. */
    state: text({ enum: ['draft', 'published', 'hidden'] }).notNull(),
    hiddenReason: text('hidden_reason'),
    /** A curator looks into a report, and the page says so; null: none does. */
    underReviewSince: timestamp('under_review_since', { withTimezone: true }),
    sample: boolean().notNull().default(false),
    /** Account of who set it up for somebody; the page and the log say so. */
    assistedBy: text('assisted_by').references(() => users.id, { onDelete: 'set null' }),
    version: integer().notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('makers_place').on(t.provinceCode, t.regencyCode),
    index('makers_name').on(sql`lower(${t.name})`),
    index('makers_name_trigrams').using('gin', sql`lower(${t.name}) gin_trgm_ops`),
    check('makers_hidden_has_reason', sql`${t.state} <> 'hidden' or ${t.hiddenReason} is not null`),
  ],
);

/** Old addresses stay known, so that they answer 301. */
export const slugs = pgTable(
  'slugs',
  {
    kind: text({ enum: ['maker', 'product'] }).notNull(),
    slug: text().notNull(),
    entityId: text('entity_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.slug] }), index('slugs_entity').on(t.entityId)],
);

/** Whose maker it is; a maker without a row has no owner yet. */
export const makerOwners = pgTable(
  'maker_owners',
  {
    makerId: text('maker_id')
      .primaryKey()
      .references(() => makers.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('maker_owners_user').on(t.userId)],
);

/** Ways to reach a maker; private until there is a consent to the same item. */
export const makerContacts = pgTable(
  'maker_contacts',
  {
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    kind: text({ enum: contactKinds }).notNull(),
    /** Phone as E.164, mail in lower case, addresses as https. */
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.makerId, t.kind] })],
);

/** What of a maker may be public, each by its own consent (UU PDP 27/2022). In force while `withdrawnAt` is null. */
export const makerConsents = pgTable(
  'maker_consents',
  {
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    item: text({ enum: consentItems }).notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.makerId, t.item] })],
);

/** Who wants the weekly message, and which week's was sent last (its Monday). */
export const makerLetters = pgTable('maker_letters', {
  makerId: text('maker_id')
    .primaryKey()
    .references(() => makers.id, { onDelete: 'cascade' }),
  isWanted: boolean('is_wanted').notNull(),
  lastWeek: date('last_week'),
});

/** What a maker says it sold in a month, as a band; private, published only as sums of ten or more. */
export const salesBandsTold = pgTable(
  'sales_bands',
  {
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    /** First day of the month. */
    month: date().notNull(),
    band: text({ enum: salesBands }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.makerId, t.month] })],
);

/** What is public of a month's sales, counted once: a month counted again later would tell who has told meanwhile. */
export const salesMonths = pgTable('sales_months', {
  /** First day of the month. */
  month: date().primaryKey(),
  countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  totals: jsonb().$type<SalesTotal[]>().notNull(),
});
