import { expect, test } from 'vitest';
import { type SalesBand, salesBands } from './maker.ts';
import { leastMakers, publicTotals, type SalesTotal } from './sales-total.ts';

const count = (provinceCode: string | null, band: SalesBand, makers: number): SalesTotal => ({
  provinceCode,
  band,
  makers,
});

test('ten are shown, nine are not', () => {
  expect(publicTotals([count('53', '1-5', 10)])).toEqual([count('53', '1-5', 10)]);
  expect(publicTotals([count('53', '1-5', 9)])).toEqual([]);
  expect(publicTotals([])).toEqual([]);
});

test('too few of a band join the other small bands of their province', () => {
  const counts = [count('53', 'under-1', 12), count('53', '1-5', 6), count('53', '5-25', 4)];
  expect(publicTotals(counts)).toEqual([count('53', 'under-1', 12), { provinceCode: '53', band: null, makers: 10 }]);
});

test('where those are too few as well, they join the same band elsewhere, then everybody else', () => {
  const counts = [
    ...[count('53', 'under-1', 12), count('53', '1-5', 6)],
    ...[count('31', '1-5', 4), count('32', '5-25', 5), count('33', '25-100', 5), count(null, '1-5', 1)],
  ];
  expect(publicTotals(counts)).toEqual([
    count('53', 'under-1', 12),
    { provinceCode: null, band: '1-5', makers: 11 },
    { provinceCode: null, band: null, makers: 10 },
  ]);
});

test('whatever was told, no sum or difference of totals is a group of fewer than ten', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let shown = 0;
  for (let round = 0; round < 300; round += 1) {
    const counts = ['11', '31', '32', '53', null].flatMap((province) =>
      salesBands.map((band) => count(province, band, random(18))).filter(({ makers }) => makers > 0),
    );
    const totals = publicTotals(counts);
    const told = counts.reduce((sum, { makers }) => sum + makers, 0);
    const published = totals.reduce((sum, { makers }) => sum + makers, 0);
    shown += totals.length;
    // Disjoint, each of ten or more: what adding and taking away leaves is made of whole totals.
    expect(totals.every(({ makers }) => makers >= leastMakers)).toBe(true);
    expect(new Set(totals.map(({ provinceCode, band }) => `${provinceCode} ${band}`)).size).toBe(totals.length);
    expect(told - published).toBeGreaterThanOrEqual(0);
    expect(told - published).toBeLessThan(leastMakers);
  }
  expect(shown).toBeGreaterThan(300);
});
