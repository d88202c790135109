import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What is known of the outside index; at most one row. Nothing of it outlives the database, so backups leave it out. */
export const indexBuild = pgTable('index_build', {
  id: text({ enum: ['search'] }).primaryKey(),
  /** Where the index is: address and prefix of its names. */
  place: text().notNull(),
  /** The shape of its documents. */
  format: integer().notNull(),
  /** Null: never completely built. */
  builtAt: timestamp('built_at', { withTimezone: true }),
  /** Set: a rebuild is under way, or one was killed; changes that are acknowledged are then noted for replay. */
  rebuildingSince: timestamp('rebuilding_since', { withTimezone: true }),
  /** New with each swap: what was sent to the index before it is not acknowledged after it. */
  generation: uuid().notNull().defaultRandom(),
});

/** Changes that the live index was told while a rebuild was under way. */
export const rebuildChanges = pgTable(
  'rebuild_changes',
  { entity: text({ enum: ['product', 'maker'] }).notNull(), entityId: text('entity_id').notNull() },
  (t) => [primaryKey({ columns: [t.entity, t.entityId] })],
);
