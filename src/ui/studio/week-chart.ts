import { type Bar, barsOf, type Field } from '#ui/chart/bars.ts';

/** Visits and clicks out of seven days. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`. */
  weekStart: string;
  visits: number;
  clicks: number;
}

/**
 * One bar a week, of visits or of the clicks that came of them, on one scale: the highest is as high as the field. What
 * is not zero keeps two units, so that it can be seen.
 */
export function chartBars(weeks: Week[], field: Field, what: 'visits' | 'clicks' = 'visits'): Bar[] {
  const most = Math.max(...weeks.flatMap(({ visits, clicks }) => [visits, clicks]));
  return barsOf(
    weeks.map(({ [what]: count }) => count),
    field,
    most,
  );
}
