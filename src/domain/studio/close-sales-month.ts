import { jakartaDay } from '#domain/calendar-day.ts';
import { countSalesBands, isMonthCounted, putSalesMonth } from '#domain/maker/sales-month-store.ts';
import { publicTotals } from '#domain/maker/sales-total.ts';
import type { Services } from '#domain/services.ts';

/** Day of the following month on which a month is counted: makers have had time to tell. */
export const countingDay = 20;

/** Counts the month that ended last, once, from its counting day on. Answers how many months it counted: 1 or 0. */
export async function closeSalesMonth({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  const month = monthToCount(jakartaDay(now()));
  if (await isMonthCounted(db, month)) return 0;
  const totals = publicTotals(await countSalesBands(db, month));
  return (await putSalesMonth(db, { month, totals }, now())) ? 1 : 0;
}

/** First day of the latest month whose counting day has come; `today` is `YYYY-MM-DD`. */
function monthToCount(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const monthsBack = day >= countingDay ? 2 : 3;
  return new Date(Date.UTC(year, month - monthsBack, 1)).toISOString().slice(0, 10);
}
