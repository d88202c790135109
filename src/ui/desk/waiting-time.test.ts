import { expect, test } from 'vitest';
import { medianWords, waitedWords } from './waiting-time.ts';

const now = new Date('2026-03-04T10:00:00Z');
const ago = (minutes: number) => waitedWords(new Date(now.getTime() - minutes * 60_000), now, 'id');

test('how long a case has waited is told in the largest unit that says it', () => {
  expect([0, 12, 119, 24 * 60, 3 * 24 * 60].map(ago)).toEqual(['baru saja', '12 mnt', '1 jam', 'kemarin', '3 hari']);
});

test('a median is told in hours up to two days, then in days, and not where it is not known', () => {
  const words = [null, 0.25, 47, 60].map((hours) => medianWords(hours, 'id'));
  expect(words).toEqual(['belum ada', '0,3 jam', '47 jam', '2,5 hari']);
});
