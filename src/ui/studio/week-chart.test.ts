import { expect, test } from 'vitest';
import { chartBars, type Week } from './week-chart.ts';

const week = (visits: number): Week => ({ weekStart: '2026-01-05', visits, clicks: 0 });
const field = { width: 320, height: 74, gap: 8 };

test('the highest week fills the field, an empty one has no bar, a small one can still be seen', () => {
  const bars = chartBars([week(1_000), week(0), week(1)], field);
  expect(bars.map(({ height }) => height)).toEqual([74, 0, 2]);
  expect(bars.map(({ y }) => y)).toEqual([0, 74, 72]);
});

test('bars stand side by side within the field', () => {
  const bars = chartBars(
    Array.from({ length: 8 }, () => week(5)),
    field,
  );
  expect(bars[0]).toMatchObject({ x: 4, width: 32 });
  expect(bars.at(-1)).toMatchObject({ x: 284, width: 32 });
});

test('a chart of weeks without a single visit is empty, not broken', () => {
  expect(chartBars([week(0), week(0)], field).every(({ height }) => height === 0)).toBe(true);
  expect(chartBars([], field)).toEqual([]);
});
