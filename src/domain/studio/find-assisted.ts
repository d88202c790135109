import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { plainText } from '#domain/plain-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type AssistedMaker, listAssistedMakers } from './assisted-maker-store.ts';

const mostAssistedShown = 100;

/** The makers that a curator or admin looks after; with a name typed, any of their region whose name holds it. */
export async function findAssisted(
  { db }: { db: Database },
  actor: Actor,
  { name }: { name: string },
): Promise<Result<{ makers: AssistedMaker[] }, { code: 'not-allowed' }>> {
  if (!isStaff(actor)) return fail({ code: 'not-allowed' });
  const sought = plainText(name);
  return ok({ makers: await listAssistedMakers(db, actor, { name: sought || null, limit: mostAssistedShown }) });
}
