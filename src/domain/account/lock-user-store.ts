import { eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { users } from './account-table.ts';

/** Holds an account until the transaction ends: two taps on one button come one after the other. */
export async function lockUser(tx: Database, userId: string): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
}
