import { expect, test } from 'vitest';
import { parseSold } from './parse-sold.ts';

test.each([
  ['2rb+ terjual', 2_000],
  ['8 rb+ terjual', 8_000],
  ['1,1RB', 1_100],
  ['40+ terjual', 40],
  ['7 terjual', 7],
  ['Terjual 1.250', 1_250],
  ['1jt+ terjual', 1_000_000],
  ['0', 0],
])('sold: %s', (text, value) => {
  expect(parseSold(text)).toEqual({ ok: true, value });
});

test.each(['', 'banyak', '1.2.3', '-4', '1.250rb', '99999999999'])('not a count: "%s"', (text) => {
  expect(parseSold(text)).toEqual({ ok: false, refusal: 'sold-unreadable' });
});
