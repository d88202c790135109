interface Point {
  value: number;
  date: string | null;
  date_label: string;
  date_label_en: string;
  charted: boolean;
  approximate: boolean;
}

export interface PlacedPoint {
  x: number;
  y: number;
  value: number;
  /** When, in words. */
  time: string;
  isApproximate: boolean;
}

export interface Trajectory {
  width: number;
  height: number;
  recorded: PlacedPoint[];
  target: PlacedPoint[];
  /** Of the exact points; the way to an approximate one is drawn apart. */
  recordedLine: string;
  approximateLine: string;
  targetLine: string;
  grid: { y: number; value: number }[];
  baseY: number;
}

const margin = { left: 66, right: 84, top: 26, bottom: 34 };
const gridStep = 10;

/** Places the charted figures: time to the right, values upwards from zero. */
export function trajectory(
  series: { points: Point[]; targets: Point[] },
  { width, height }: { width: number; height: number },
  locale: string,
): Trajectory {
  const charted = (points: Point[]) => points.filter((point) => point.charted && point.date !== null);
  const [points, targets] = [charted(series.points), charted(series.targets)];
  const years = [...points, ...targets].map(({ date }) => yearOf(date ?? ''));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const top = Math.ceil(Math.max(...[...points, ...targets].map(({ value }) => value)) / gridStep) * gridStep;
  const baseY = height - margin.bottom;
  const round = (value: number) => Math.round(value * 10) / 10;
  const xOf = (year: number) =>
    margin.left + ((year - first) / (last - first || 1)) * (width - margin.left - margin.right);
  const yOf = (value: number) => baseY - (value / top) * (baseY - margin.top);
  const place = (point: Point): PlacedPoint => ({
    x: round(xOf(yearOf(point.date ?? ''))),
    y: round(yOf(point.value)),
    value: point.value,
    time: locale === 'en' ? point.date_label_en : point.date_label,
    isApproximate: point.approximate,
  });
  const recorded = points.map(place);
  const target = targets.map(place);
  const exact = recorded.filter(({ isApproximate }) => !isApproximate);
  const grid = Array.from({ length: top / gridStep + 1 }, (_, at) => at * gridStep);
  return {
    ...{ width, height, recorded, target, baseY },
    grid: grid.map((value) => ({ value, y: round(yOf(value)) })),
    recordedLine: lineOf(exact),
    approximateLine: lineOf([...exact.slice(-1), ...recorded.filter(({ isApproximate }) => isApproximate)]),
    targetLine: lineOf(target),
  };
}

function lineOf(points: PlacedPoint[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** A year alone stands in its middle, a month in its middle. */
function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (!month) return year + 0.5;
  return year + (month - 1 + (day ? day / 31 : 0.5)) / 12;
}
