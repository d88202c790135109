import { expect, test } from 'vitest';
import { newHandoverCode, parseHandoverCode } from './handover-code.ts';

test('a code has eight signs that nobody mistakes for others, in two groups', () => {
  const codes = Array.from({ length: 500 }, newHandoverCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(codes.join('')).not.toMatch(/[01ILO]/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a code is known however it is typed, and what cannot be one is none', () => {
  for (const typed of ['ABCD-2345', 'abcd2345', ' abcd 2345 ', 'A-B-C-D-2-3-4-5']) {
    expect(parseHandoverCode(typed)).toBe('ABCD2345');
  }
  for (const typed of ['', 'ABCD-234', 'ABCD-23456', 'ABCD-2340', "ABCD'2345", 'ＡＢＣＤ2345']) {
    expect(parseHandoverCode(typed)).toBeNull();
  }
});
