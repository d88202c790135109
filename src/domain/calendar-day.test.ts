import { expect, test } from 'vitest';
import { jakartaDay, nextJakartaMidnight } from './calendar-day.ts';

test('the day turns at 17.00 UTC, midnight in Jakarta', () => {
  expect(jakartaDay(new Date('2026-01-31T16:59:59Z'))).toBe('2026-01-31');
  expect(jakartaDay(new Date('2026-01-31T17:00:00Z'))).toBe('2026-02-01');
});

test('the next midnight in Jakarta is always ahead, by at most a day', () => {
  expect(nextJakartaMidnight(new Date('2026-01-31T16:59:59Z')).toISOString()).toBe('2026-01-31T17:00:00.000Z');
  expect(nextJakartaMidnight(new Date('2026-01-31T17:00:00Z')).toISOString()).toBe('2026-02-01T17:00:00.000Z');
});
