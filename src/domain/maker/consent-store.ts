import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { Contact } from './contact.ts';
import type { ConsentItem, ContactKind } from './maker.ts';
import { makerConsents, makerContacts } from './maker-table.ts';

export interface Consent {
  item: ConsentItem;
  givenAt: Date;
  /** Null: in force. */
  withdrawnAt: Date | null;
}

/** All ways to reach a maker, private ones too: for its owner alone. */
export function listContacts(db: Database, makerId: string): Promise<Contact[]> {
  return db
    .select({ kind: makerContacts.kind, value: makerContacts.value })
    .from(makerContacts)
    .where(eq(makerContacts.makerId, makerId))
    .orderBy(makerContacts.kind);
}

/** The contacts that stand under a consent in force: what a page may show. */
export function listPublicContacts(db: Database, makerId: string): Promise<Contact[]> {
  return db
    .select({ kind: makerContacts.kind, value: makerContacts.value })
    .from(makerContacts)
    .innerJoin(
      makerConsents,
      and(
        eq(makerConsents.makerId, makerContacts.makerId),
        sql`${makerConsents.item} = ${makerContacts.kind}`,
        isNull(makerConsents.withdrawnAt),
      ),
    )
    .where(eq(makerContacts.makerId, makerId))
    .orderBy(makerContacts.kind);
}

export function listConsents(db: Database, makerId: string): Promise<Consent[]> {
  return db
    .select({ item: makerConsents.item, givenAt: makerConsents.givenAt, withdrawnAt: makerConsents.withdrawnAt })
    .from(makerConsents)
    .where(eq(makerConsents.makerId, makerId))
    .orderBy(makerConsents.item);
}

export async function putContact(tx: Database, makerId: string, kind: ContactKind, value: string): Promise<void> {
  await tx
    .insert(makerContacts)
    .values({ makerId, kind, value })
    .onConflictDoUpdate({ target: [makerContacts.makerId, makerContacts.kind], set: { value } });
}

export async function deleteContact(tx: Database, makerId: string, kind: ContactKind): Promise<void> {
  await tx.delete(makerContacts).where(and(eq(makerContacts.makerId, makerId), eq(makerContacts.kind, kind)));
}

/** Puts a consent in force. */
export async function putConsent(tx: Database, makerId: string, item: ConsentItem, givenAt: Date): Promise<void> {
  const given = { givenAt, withdrawnAt: null };
  await tx
    .insert(makerConsents)
    .values({ makerId, item, ...given })
    .onConflictDoUpdate({ target: [makerConsents.makerId, makerConsents.item], set: given });
}

/** Ends a consent; answers false where none was in force. */
export async function endConsent(tx: Database, makerId: string, item: ConsentItem, at: Date): Promise<boolean> {
  const ended = await tx
    .update(makerConsents)
    .set({ withdrawnAt: at })
    .where(and(eq(makerConsents.makerId, makerId), eq(makerConsents.item, item), isNull(makerConsents.withdrawnAt)))
    .returning({ item: makerConsents.item });
  return ended.length > 0;
}
