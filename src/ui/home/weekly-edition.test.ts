import { expect, test } from 'vitest';
import { nextWeekBegins, pickOfTheWeek, weekOf } from './weekly-edition.ts';

const sundayNight = new Date('2026-11-22T16:59:59Z');
const mondayMorning = new Date('2026-11-22T17:00:00Z');

test('a week turns at Monday midnight in Jakarta, not in UTC', () => {
  expect(weekOf(mondayMorning) - weekOf(sundayNight)).toBe(1);
  expect(weekOf(new Date('2026-11-29T16:59:59Z'))).toBe(weekOf(mondayMorning));
});

test('an edition ends when the next begins', () => {
  expect(nextWeekBegins(sundayNight)).toEqual(mondayMorning);
});

test('all items take their turn before one comes back', () => {
  const items = [1, 2, 3, 4, 5, 6];
  expect([...pickOfTheWeek(items, 0, 3), ...pickOfTheWeek(items, 1, 3)].toSorted()).toEqual(items);
  expect(pickOfTheWeek(items, 2, 3)).toEqual(pickOfTheWeek(items, 0, 3));
});

test('a pick runs on from the end to the beginning and never repeats an item', () => {
  expect(new Set(pickOfTheWeek([1, 2, 3, 4, 5], 1, 3)).size).toBe(3);
  expect(pickOfTheWeek([1, 2], 7, 3)).toHaveLength(2);
  expect(pickOfTheWeek([], 7, 3)).toEqual([]);
});

test('neighbours in the list are not picked together', () => {
  const provinces = Array.from({ length: 38 }, (_, index) => index);
  for (let week = 0; week < 20; week++) {
    const pick = pickOfTheWeek(provinces, week, 6).toSorted((a, b) => a - b);
    for (const [index, place] of pick.slice(1).entries()) expect(place - (pick[index] ?? 0)).toBeGreaterThan(1);
  }
});
