import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { putSalesBand } from '#domain/maker/letter-store.ts';
import { type SalesBand, salesBands } from '#domain/maker/maker.ts';
import { actOn, type EditServices, type Invalid, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** Keeps in which band the sales of a month (`YYYY-MM`, of the last twelve) were. Private; published only as sums of many. */
export async function tellSales(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { makerId, month, band }: { makerId: string; month: string; band: string },
): Promise<Result<{ month: string; band: SalesBand }, NotFound | Invalid>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const known = salesBands.find((name) => name === band);
    if (!known) return fail({ code: 'invalid' as const, fields: [{ field: 'band', code: 'unknown-band' }] });
    if (!isRecentMonth(month, jakartaDay(now()))) {
      return fail({ code: 'invalid' as const, fields: [{ field: 'month', code: 'unknown-month' }] });
    }
    await putSalesBand(tx, makerId, `${month}-01`, known);
    const act = { ...actOn(actor, maker), action: 'sales.tell', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, details: { month } }, now());
    return ok({ month, band: known });
  });
}

function isRecentMonth(month: string, today: string): boolean {
  const [year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)?.slice(1).map(Number) ?? [];
  if (year === undefined || number === undefined) return false;
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const monthsAgo = (thisYear - year) * 12 + thisMonth - number;
  return monthsAgo >= 0 && monthsAgo < 12;
}
