import { type Actor, isStaff } from '#domain/account/actor.ts';
import { isDay } from '#domain/calendar-day.ts';
import { type ActFilter, type ActInRegion, listActsInRegion } from '#domain/desk/act-store.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { plainLine } from '#domain/plain-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';

export const actsPerPage = 100;

/** What was searched for, as it stands in an address. */
export interface ActSearch {
  /** Part of a maker's name, or an id out of the log. */
  words?: string;
  /** A verb, or the room of one: `product`, `product.save`. */
  action?: string;
  /** First and last day in Jakarta, `YYYY-MM-DD`. */
  fromDay?: string;
  toDay?: string;
}

/** What was done to makers and dutas of the region a curator answers for, the latest first; one more than a page where more is there. */
export async function findActs(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  search: ActSearch,
  page = 1,
): Promise<Result<ActInRegion[], NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const day = (typed?: string) => (typed && isDay(typed) ? typed : undefined);
  const filter: ActFilter = {
    words: plainLine(search.words ?? '').slice(0, 120) || undefined,
    action: /^[a-z][a-z.-]{0,40}$/.exec(search.action ?? '')?.[0],
    fromDay: day(search.fromDay),
    toDay: day(search.toDay),
  };
  const offset = (Math.min(Math.max(1, Math.trunc(page) || 1), 1_000) - 1) * actsPerPage;
  return ok(await listActsInRegion(db, actor.regionCode, filter, { limit: actsPerPage + 1, offset }));
}
