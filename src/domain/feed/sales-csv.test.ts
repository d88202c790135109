import { expect, test } from 'vitest';
import { salesCsv } from './sales-csv.ts';

test('a total is a row; what is named nowhere else has an empty name', () => {
  const totals = [
    { provinceCode: '53', band: '1-5' as const, makers: 12 },
    { provinceCode: '53', band: null, makers: 10 },
    { provinceCode: null, band: 'over-100' as const, makers: 31 },
  ];
  expect(salesCsv([{ month: '2026-02-01', totals }])).toBe(
    'month,province,band,makers\r\n2026-02,53,1-5,12\r\n2026-02,53,,10\r\n2026-02,,over-100,31\r\n',
  );
});

test('without a month there is only the head', () => {
  expect(salesCsv([])).toBe('month,province,band,makers\r\n');
});
