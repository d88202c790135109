import { randomUUID } from 'node:crypto';
import { type Actor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { isDay, jakartaDay } from '#domain/calendar-day.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { type FieldRefusal, readLine } from '#domain/typed-text.ts';
import { longestRepair } from './repair.ts';
import { deleteRepair, findRepair, insertRepair } from './repair-store.ts';

/** Tells everybody what was repaired and when, for the region of who writes it. */
export async function tellRepair(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { fixedOn, what: typed }: { fixedOn: string; what: string },
): Promise<Result<null, Invalid | NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const now = present();
  const what = readLine(typed, { min: 10, max: longestRepair });
  const fields: FieldRefusal[] = what.ok ? [] : [{ field: 'what', ...what.refusal }];
  if (what.ok && what.value === null) fields.push({ field: 'what', code: 'required' });
  if (!isDay(fixedOn)) fields.push({ field: 'fixedOn', code: fixedOn === '' ? 'required' : 'date-unreadable' });
  else if (fixedOn > jakartaDay(now)) fields.push({ field: 'fixedOn', code: 'date-ahead' });
  if (!what.ok || what.value === null || fields.length > 0) return fail({ code: 'invalid', fields });
  const repair = { id: randomUUID(), fixedOn, what: what.value, regionCode: actor.regionCode };
  await db.transaction(async (tx) => {
    await insertRepair(tx, { ...repair, writtenBy: actor.userId, createdAt: now });
    const after = { fixedOn, region: actor.regionCode };
    await recordAct(tx, { actor, action: 'repair.tell', subject: 'repair', subjectId: repair.id, after }, now);
  });
  return ok(null);
}

/** Takes a line off the public list, of the own region; the national team takes any. */
export async function removeRepair(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { repairId }: { repairId: string },
): Promise<Result<null, NotFound>> {
  return db.transaction(async (tx) => {
    const known = await findRepair(tx, repairId);
    const isOwn = isStaff(actor) && (actor.regionCode === null || actor.regionCode === known?.regionCode);
    if (!known || !isOwn) return fail({ code: 'not-found' as const });
    await deleteRepair(tx, repairId);
    const before = { fixedOn: known.fixedOn, region: known.regionCode };
    await recordAct(tx, { actor, action: 'repair.remove', subject: 'repair', subjectId: repairId, before }, now());
    return ok(null);
  });
}
