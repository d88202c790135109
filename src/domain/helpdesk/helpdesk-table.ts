import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { consultationStates, messageKinds, topics } from './consultation.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });
const account = (name: string) => text(name).references(() => users.id, { onDelete: 'set null' });

/** Requests to the team that helps. Whoever has the id reads one: it is its address, and nobody guesses it. */
export const consultations = pgTable(
  'consultations',
  {
    id: text().primaryKey(),
    /** Said on the telephone; opens nothing. */
    number: integer().notNull().unique(),
    topic: text({ enum: topics }).notNull(),
    provinceCode: text('province_code'),
    regencyCode: text('regency_code'),
    /** Who asked, where they were signed in. */
    userId: account('user_id'),
    /** For answers and calls alone; forgotten some time after it is done. */
    name: text(),
    email: text(),
    phone: text(),
    state: text({ enum: consultationStates }).notNull(),
    ownerId: account('owner_id'),
    dueAt: at('due_at').notNull(),
    /** When the admins were told that it is late; null: it is not, or they were not. */
    escalatedAt: at('escalated_at'),
    closedAt: at('closed_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    index('consultations_user').on(t.userId),
    index('consultations_open').on(t.dueAt, t.id).where(sql`${t.state} <> 'done'`),
    index('consultations_closed').on(t.closedAt).where(sql`${t.state} = 'done'`),
  ],
);

export const consultationMessages = pgTable(
  'consultation_messages',
  {
    id: text().primaryKey(),
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultations.id, { onDelete: 'cascade' }),
    kind: text({ enum: messageKinds }).notNull(),
    body: text().notNull(),
    state: text({ enum: consultationStates }).notNull(),
    /** Of the team; null: the asker. */
    authorId: account('author_id'),
    createdAt: at('created_at').notNull(),
    /** When the asker was mailed; null: not yet, or it is none to be mailed. */
    toldAt: at('told_at'),
  },
  (t) => [
    index('consultation_messages_of').on(t.consultationId, t.createdAt),
    index('consultation_messages_untold')
      .on(t.createdAt)
      .where(sql`${t.toldAt} is null and ${t.kind} in ('opening', 'answer')`),
  ],
);

/** Files that came with a request: for who has its address, never public. */
export const consultationFiles = pgTable(
  'consultation_files',
  {
    id: text().primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => consultationMessages.id, { onDelete: 'cascade' }),
    contentType: text('content_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('consultation_files_message').on(t.messageId)],
);

/** "Sudah diperbaiki": what the team repaired, in its own words. */
export const repairs = pgTable(
  'repairs',
  {
    id: text().primaryKey(),
    fixedOn: date('fixed_on').notNull(),
    what: text().notNull(),
    /** Region of who wrote it; null: the whole country. */
    regionCode: text('region_code'),
    writtenBy: account('written_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('repairs_latest').on(t.fixedOn, t.id)],
);
