import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { QueueCounts, QueueFilter, WaitingCase } from './queue.ts';
import { countWaiting, listWaiting, type QueueCursor, type QueuePart } from './queue-store.ts';

export interface Queue {
  waiting: WaitingCase[];
  /** More wait before these. */
  hasBefore: boolean;
  /** More wait behind these. */
  hasMore: boolean;
  /** Of all that the curator answers for, whatever is looked at. */
  counts: QueueCounts;
}

export const casesPerPage = 50;
const shownBefore = 5;
const lookedAhead = 20;

type Has = Pick<Services, 'db' | 'now'>;

/** What waits for a curator in the region they answer for, the oldest first. */
export async function findQueue(
  { db, now }: Has,
  actor: Actor,
  filter: QueueFilter,
  after: QueueCursor | null = null,
): Promise<Result<Queue, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const part = after && ({ side: 'after', of: after } as const);
  const [found, counts] = await Promise.all([
    listWaiting(db, actor.regionCode, filter, { now: now(), limit: casesPerPage + 1, part }),
    countWaiting(db, actor.regionCode, filter, after),
  ]);
  const hasMore = found.length > casesPerPage;
  return ok({ waiting: found.slice(0, casesPerPage), hasBefore: after !== null, hasMore, counts });
}

/** The part of the queue in which a case stands, or stood before it was decided. */
export async function findQueueAround(
  { db, now }: Has,
  actor: Actor,
  filter: QueueFilter,
  of: QueueCursor,
): Promise<Result<Queue, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const list = (side: 'before' | 'from', limit: number) =>
    listWaiting(db, actor.regionCode, filter, { now: now(), limit: limit + 1, part: { side, of } });
  const [before, from, counts] = await Promise.all([
    list('before', shownBefore),
    list('from', casesPerPage),
    countWaiting(db, actor.regionCode, filter, of),
  ]);
  const waiting = [...before.slice(-shownBefore), ...from.slice(0, casesPerPage)];
  return ok({ waiting, counts, hasBefore: before.length > shownBefore, hasMore: from.length > casesPerPage });
}

/** What comes after a case: behind it, else from the beginning, rather one that nobody else is at; null: nothing waits. */
export async function findNextCase(
  { db, now }: Has,
  actor: Actor,
  filter: QueueFilter,
  of: QueueCursor,
): Promise<Result<string | null, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const list = (part: QueuePart | null) =>
    listWaiting(db, actor.regionCode, filter, { now: now(), limit: lookedAhead, part });
  const behind = await list({ side: 'after', of });
  const isFree = ({ takenBy }: WaitingCase) => takenBy === null || takenBy === actor.userId;
  const free = behind.find(isFree);
  if (free) return ok(free.id);
  const others = [...behind, ...(await list(null))].filter(({ id }) => id !== of.id);
  return ok((others.find(isFree) ?? others[0])?.id ?? null);
}
