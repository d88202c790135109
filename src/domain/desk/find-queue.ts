import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { QueueCounts, QueueFilter, WaitingCase } from './queue.ts';
import { countWaiting, listWaiting, type QueueCursor } from './queue-store.ts';

export interface Queue {
  waiting: WaitingCase[];
  /** More wait behind these. */
  hasMore: boolean;
  /** Of all that the curator answers for, whatever is looked at. */
  counts: QueueCounts;
}

export const casesPerPage = 50;

/** What waits for a curator in the region they answer for, the oldest first. */
export async function findQueue(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  filter: QueueFilter,
  after: QueueCursor | null = null,
): Promise<Result<Queue, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const page = { now: now(), limit: casesPerPage + 1, after };
  const [found, counts] = await Promise.all([
    listWaiting(db, actor.regionCode, filter, page),
    countWaiting(db, actor.regionCode),
  ]);
  return ok({ waiting: found.slice(0, casesPerPage), hasMore: found.length > casesPerPage, counts });
}
