import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Database, queryRows } from '#domain/database.ts';

/** Fails where the queue that the desk reads is not what the tables of its cases tell. */
export async function expectToldQueue(db: Database): Promise<void> {
  const read = (name: string) => queryRows(db, sql`select * from ${sql.identifier(name)} order by case_id`);
  expect(await read('waiting_cases')).toEqual(await read('waiting_now'));
}

/** Closes the database of a test, in which whatever was done left the queue as its tables tell it. */
export async function closeTold(database: { db: Database; close: () => Promise<void> }): Promise<void> {
  try {
    await expectToldQueue(database.db);
  } finally {
    await database.close();
  }
}
