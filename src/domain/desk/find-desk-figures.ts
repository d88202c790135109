import { type Actor, isStaff } from '#domain/account/actor.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import type { CatalogueHealth } from '#domain/progress/catalogue-health.ts';
import { countHealth } from '#domain/progress/health-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { type Backlog, readBacklog } from './backlog-store.ts';
import { type DeskFigures, readDeskFigures } from './desk-figures-store.ts';

export interface RegionFigures {
  backlog: Backlog[];
  desk: DeskFigures;
  health: CatalogueHealth;
}

/** The figures of the region a curator answers for. */
export async function findDeskFigures(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
): Promise<Result<RegionFigures, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const [backlog, desk, health] = await Promise.all([
    readBacklog(db, actor.regionCode, now()),
    readDeskFigures(db, actor.regionCode, now()),
    countHealth(db, jakartaDay(now()), actor.regionCode),
  ]);
  return ok({ backlog, desk, health });
}
