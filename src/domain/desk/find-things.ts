import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { listThingsByWords, type ThingInList } from './thing-store.ts';

const mostOfEach = 20;

/** Makers and products that a curator answers for, public or not, by words of their name. */
export async function findThings(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  words: string,
): Promise<Result<ThingInList[], NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const trimmed = words.trim();
  return ok(trimmed === '' ? [] : await listThingsByWords(db, actor.regionCode, trimmed, mostOfEach));
}
