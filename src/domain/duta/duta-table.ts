import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { products } from '#domain/product/product-table.ts';
import type { DutaWords } from './duta.ts';
import { type Answers, endorsementStates, type Held } from './endorsement.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Officials who buy, use and recommend. Public is what they approved, and nothing else. */
export const dutas = pgTable(
  'dutas',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    provinceCode: text('province_code'),
    regencyCode: text('regency_code'),
    draft: jsonb().$type<DutaWords>().notNull(),
    approved: jsonb().$type<DutaWords>(),
    approvedAt: at('approved_at'),
    /** Of the official, given by who invited them; staff cannot change it, or they could approve in their stead. */
    officialEmail: text('official_email').notNull(),
    invitedBy: text('invited_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('dutas_place').on(t.provinceCode, t.regencyCode)],
);

/** Who prepares for a duta. */
export const dutaStaff = pgTable(
  'duta_staff',
  {
    dutaId: text('duta_id')
      .notNull()
      .references(() => dutas.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.dutaId, t.userId] }), index('duta_staff_user').on(t.userId)],
);

export const endorsements = pgTable(
  'endorsements',
  {
    id: text().primaryKey(),
    dutaId: text('duta_id')
      .notNull()
      .references(() => dutas.id, { onDelete: 'cascade' }),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    state: text({ enum: endorsementStates }).notNull(),
    answers: jsonb().$type<Answers>(),
    held: jsonb().$type<Held>(),
    approvedAt: at('approved_at'),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: at('decided_at'),
    reason: text(),
    note: text(),
    /** When the duta was told that it was dropped; null: not yet, or it was not. */
    toldAt: at('told_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('endorsements_one_standing')
      .on(t.dutaId, t.productId)
      .where(sql`${t.state} in ('draft', 'waiting', 'public', 'returned')`),
    index('endorsements_product').on(t.productId).where(sql`${t.state} = 'public'`),
    index('endorsements_queue').on(t.approvedAt, t.id).where(sql`${t.state} = 'waiting'`),
    index('endorsements_untold').on(t.decidedAt).where(sql`${t.state} = 'dropped' and ${t.toldAt} is null`),
  ],
);

/** Links by which an official approves what they read there, once. */
export const dutaApprovals = pgTable(
  'duta_approvals',
  {
    id: text().primaryKey(),
    dutaId: text('duta_id')
      .notNull()
      .references(() => dutas.id, { onDelete: 'cascade' }),
    /** Null: the words of the page. */
    endorsementId: text('endorsement_id').references(() => endorsements.id, { onDelete: 'cascade' }),
    /** What is approved; the link is void once something else stands there. */
    words: jsonb().$type<DutaWords | Answers>().notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('duta_approvals_subject').on(t.dutaId, t.endorsementId)],
);
