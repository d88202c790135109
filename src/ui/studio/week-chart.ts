/** Visits and clicks out of seven days. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`. */
  weekStart: string;
  visits: number;
  clicks: number;
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Field {
  width: number;
  height: number;
  gap: number;
}

/**
 * One bar a week, of visits or of the clicks that came of them, on one scale: the highest is as high as the field. What
 * is not zero keeps two units, so that it can be seen.
 */
export function chartBars(weeks: Week[], { width, height, gap }: Field, what: 'visits' | 'clicks' = 'visits'): Bar[] {
  const most = Math.max(...weeks.flatMap(({ visits, clicks }) => [visits, clicks]), 1);
  const step = width / Math.max(weeks.length, 1);
  const round = (value: number) => Math.round(value * 10) / 10;
  return weeks.map(({ [what]: count }, index) => {
    const barHeight = count === 0 ? 0 : Math.max(2, (count / most) * height);
    return {
      x: round(index * step + gap / 2),
      y: round(height - barHeight),
      width: round(step - gap),
      height: round(barHeight),
    };
  });
}
