import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { roles } from './actor.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const users = pgTable('users', {
  id: text().primaryKey(),
  /** Lower case; one account an address. Null: a maker without one, known by the code that a curator read out. */
  email: text().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  name: text().notNull().default(''),
  image: text(),
  /** Staff roles are given by invitation alone. */
  role: text({ enum: roles }).notNull().default('maker'),
  /** Kemendagri code of the region a curator or duta answers for; null: the whole country. */
  regionCode: text('region_code'),
  /** Set: the owner asked to be erased; it happens then, unless taken back before. */
  eraseAfter: at('erase_after'),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
});

/** Where somebody is signed in; listed to its owner and revocable. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Required by the sign-in library, which keeps other providers' accounts here; codes by mail need none. */
export const authAccounts = pgTable('auth_accounts', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: at('access_token_expires_at'),
  refreshTokenExpiresAt: at('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
});

/** One-time codes, hashed. */
export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
);

/**
 * A code that a pendamping or curator reads out. Whoever types it takes over the maker that was set up for them, or is
 * signed in again to the account of the maker, where that has no mail address.
 */
export const handoverCodes = pgTable(
  'handover_codes',
  {
    id: text().primaryKey(),
    /** Keyed hash; the code itself is shown once. */
    codeHash: text('code_hash').notNull().unique(),
    makerId: text('maker_id').notNull(),
    /** The account it signs in to; null: it gives the maker away. */
    opensUserId: text('opens_user_id').references(() => users.id, { onDelete: 'cascade' }),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    usedBy: text('used_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('handover_codes_maker').on(t.makerId)],
);

/**
 * Who did what to whose things. The database refuses to change or delete a row; only the person in it is forgotten when
 * their account is erased. Names no mail address and no text that was typed.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: text().primaryKey(),
    at: at('at').notNull(),
    /** Null: the site itself, or an account erased since. */
    actorId: text('actor_id').references(() => users.id, { onDelete: 'set null' }),
    actorRole: text('actor_role', { enum: [...roles, 'system'] }).notNull(),
    action: text().notNull(),
    subject: text({
      enum: [
        ...(['maker', 'product', 'user', 'claim', 'submission', 'report', 'attester'] as const),
        ...(['duta', 'endorsement', 'consultation', 'repair', 'synonym'] as const),
      ],
    }).notNull(),
    subjectId: text('subject_id').notNull(),
    /** Whose thing it is: the maker may read it. */
    makerId: text('maker_id'),
    /** Done for the maker by somebody else. */
    onBehalf: boolean('on_behalf').notNull().default(false),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    /** States, codes, numbers and days before and after; texts that were typed stand in submissions. */
    before: jsonb().$type<Record<string, string | number | boolean | null>>(),
    after: jsonb().$type<Record<string, string | number | boolean | null>>(),
    /** The request in which it was done. */
    requestId: text('request_id'),
  },
  (t) => [
    index('audit_log_maker').on(t.makerId, t.at),
    index('audit_log_subject').on(t.subject, t.subjectId),
    index('audit_log_at').on(t.at),
    check('audit_log_action_named', sql`length(${t.action}) > 0`),
  ],
);
