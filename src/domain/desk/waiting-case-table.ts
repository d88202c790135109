import { sql } from 'drizzle-orm';
import { index, pgTable, pgView, text, timestamp } from 'drizzle-orm/pg-core';
import { caseKinds } from './queue.ts';
import { queueArms } from './queue-arm-store.ts';

const told = () => ({
  caseId: text('case_id').notNull(),
  kind: text({ enum: caseKinds }).notNull(),
  since: timestamp({ withTimezone: true }).notNull(),
  entity: text().notNull(),
  entityId: text('entity_id').notNull(),
  makerId: text('maker_id'),
  newName: text('new_name'),
  provinceCode: text('province_code'),
  regencyCode: text('regency_code'),
});

/** What waits, as the tables of submissions, reports, claims, endorsements and guesses tell it. */
export const waitingNow = pgView('waiting_now', told()).as(
  sql.join(
    queueArms.map(
      (arm) => sql`select ${arm.id} as case_id, ${sql.raw(`'${arm.kind}'`)}::text as kind, ${arm.since} as since,
  ${arm.entity} as entity, ${arm.entityId} as entity_id, m.id as maker_id, ${arm.newName ?? sql`null::text`} as new_name,
  ${arm.provinceCode} as province_code, ${arm.regencyCode} as regency_code
from ${arm.from} where ${arm.where}`,
    ),
    sql`\nunion all\n`,
  ),
);

/** The same, kept by triggers on those tables, so that the desk reads it in its order and counts it in one go. */
export const waitingCases = pgTable('waiting_cases', { ...told(), caseId: text('case_id').primaryKey() }, (t) => [
  index('waiting_cases_order').on(t.since, t.caseId),
  index('waiting_cases_kind').on(t.kind, t.since, t.caseId),
  index('waiting_cases_province').on(t.provinceCode, t.since, t.caseId),
  index('waiting_cases_regency').on(t.regencyCode, t.since, t.caseId),
  index('waiting_cases_maker').on(t.makerId),
  index('waiting_cases_entity').on(t.entityId),
]);
