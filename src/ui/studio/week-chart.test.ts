import { expect, test } from 'vitest';
import { chartBars, type Week } from './week-chart.ts';

const week = (visits: number, clicks = 0): Week => ({ weekStart: '2026-01-05', visits, clicks });
const field = { width: 320, height: 74, gap: 8 };

test('the highest week fills the field, an empty one has no bar, a small one can still be seen', () => {
  const bars = chartBars([week(1_000), week(0), week(1)], field);
  expect(bars.map(({ height }) => height)).toEqual([74, 0, 2]);
  expect(bars.map(({ y }) => y)).toEqual([0, 74, 72]);
});

test('clicks stand on the scale of visits, so that they can be compared', () => {
  const weeks = [week(100, 25), week(40, 0)];
  expect(chartBars(weeks, field, 'visits').map(({ height }) => height)).toEqual([74, 29.6]);
  expect(chartBars(weeks, field, 'clicks').map(({ height }) => height)).toEqual([18.5, 0]);
  expect(chartBars([week(0, 4)], field, 'clicks').map(({ height }) => height)).toEqual([74]);
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
