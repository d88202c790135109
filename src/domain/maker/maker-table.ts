import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

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
    state: text({ enum: ['published', 'hidden'] }).notNull(),
    hiddenReason: text('hidden_reason'),
    sample: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('makers_place').on(t.provinceCode, t.regencyCode),
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
