import { eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { users } from './account-table.ts';
import type { Actor, Role } from './actor.ts';

export interface User {
  id: string;
  /** Null: a maker without a mail address. */
  email: string | null;
  role: Role;
  regionCode: string | null;
}

const fields = { id: users.id, email: users.email, role: users.role, regionCode: users.regionCode };

export async function findUser(db: Database, userId: string): Promise<User | null> {
  const [user] = await db.select(fields).from(users).where(eq(users.id, userId));
  return user ?? null;
}

/** The account of an address as `parseEmail` gives it. */
export async function findUserByEmail(db: Database, email: string): Promise<User | null> {
  const [user] = await db.select(fields).from(users).where(eq(users.email, email));
  return user ?? null;
}

/** The account as use cases take it. */
export function actorOf({ id, role, regionCode }: User): Actor {
  return { userId: id, role, regionCode };
}

/** Makes an account: of an address that nobody signed in with yet, or of somebody who has none. */
export async function insertUser(db: Database, user: User, now: Date): Promise<void> {
  await db.insert(users).values({ ...user, createdAt: now, updatedAt: now });
}

export async function setRole(
  db: Database,
  userId: string,
  { role, regionCode }: Pick<User, 'role' | 'regionCode'>,
  now: Date,
): Promise<void> {
  await db.update(users).set({ role, regionCode, updatedAt: now }).where(eq(users.id, userId));
}
