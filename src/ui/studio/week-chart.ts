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

/** One bar a week, the highest as high as the field; a week with visits keeps two units, so that it can be seen. */
export function chartBars(weeks: Week[], { width, height, gap }: Field): Bar[] {
  const most = Math.max(...weeks.map(({ visits }) => visits), 1);
  const step = width / Math.max(weeks.length, 1);
  const round = (value: number) => Math.round(value * 10) / 10;
  return weeks.map(({ visits }, index) => {
    const barHeight = visits === 0 ? 0 : Math.max(2, (visits / most) * height);
    return {
      x: round(index * step + gap / 2),
      y: round(height - barHeight),
      width: round(step - gap),
      height: round(barHeight),
    };
  });
}

export function sumWeeks(weeks: Week[]): { visits: number; clicks: number } {
  const sum = (name: 'visits' | 'clicks') => weeks.reduce((total, week) => total + week[name], 0);
  return { visits: sum('visits'), clicks: sum('clicks') };
}
