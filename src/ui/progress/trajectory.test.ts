import { expect, test } from 'vitest';
import { readNationalSeries } from '#app/national-series.ts';
import { trajectory } from './trajectory.ts';

const [series] = readNationalSeries();
if (!series) throw new Error('There is no series.');
const chart = trajectory(series, { width: 800, height: 320 }, 'id');

test('every point of the chart stands where its value and its time say', () => {
  const height = chart.baseY - (chart.grid.at(-1)?.y ?? 0);
  const top = chart.grid.at(-1)?.value ?? 0;
  for (const { value, y } of [...chart.recorded, ...chart.target]) {
    expect(((chart.baseY - y) / height) * top).toBeCloseTo(value, 1);
  }
  const xs = chart.target.map(({ x }) => x);
  const steps = xs.slice(1).map((x, at) => Math.round(x - (xs[at] ?? 0)));
  expect(steps[0]).toBeGreaterThan(0);
  expect(new Set(steps).size).toBe(1);
  expect(chart.recorded[0]?.x).toBe(chart.target[0]?.x);
});

test('the way to an approximate figure is drawn apart from the recorded ones', () => {
  expect(chart.recordedLine.match(/[ML]/g)).toEqual(['M', 'L']);
  expect(chart.approximateLine.match(/[ML]/g)).toEqual(['M', 'L']);
  expect(chart.recorded.at(-1)).toMatchObject({ isApproximate: true, value: 25, time: '2024' });
});
