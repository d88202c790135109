import { expect, test } from 'vitest';
import { consultationNumber, dueAfter, isLate } from './consultation.ts';

const day = (text: string) => new Date(`${text}+07:00`);

test('a request is due at the end of a working day of Jakarta, by its topic', () => {
  const tuesday = day('2026-03-03T10:00');
  expect(dueAfter('registration', tuesday)).toEqual(day('2026-03-05T00:00'));
  expect(dueAfter('product-data', tuesday)).toEqual(day('2026-03-06T00:00'));
  expect(dueAfter('licence', tuesday)).toEqual(day('2026-03-07T00:00'));
});

test('Saturdays and Sundays do not count, and the day is that of Jakarta', () => {
  expect(dueAfter('duta', day('2026-03-06T23:30'))).toEqual(day('2026-03-10T00:00'));
  expect(dueAfter('duta', day('2026-03-07T00:30'))).toEqual(day('2026-03-10T00:00'));
  expect(dueAfter('licence', day('2026-03-08T12:00'))).toEqual(day('2026-03-12T00:00'));
});

test('a request is late from the moment it is due, while it is the turn of the team', () => {
  const dueAt = day('2026-03-05T00:00');
  const lateAt = (state: 'received' | 'waiting', at: Date) => isLate({ state, dueAt }, at);
  expect([lateAt('received', new Date(dueAt.getTime() - 1)), lateAt('received', dueAt)]).toEqual([false, true]);
  expect(lateAt('waiting', dueAt)).toBe(false);
});

test('a number has four digits or more', () => {
  expect([7, 142, 12_345].map(consultationNumber)).toEqual(['K-0007', 'K-0142', 'K-12345']);
});
