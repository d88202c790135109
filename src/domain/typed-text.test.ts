import { expect, test } from 'vitest';
import { readLine, readNames, readProse, readWhole } from './typed-text.ts';

test('a text is refused with what is wrong with it', () => {
  const line = (typed: string) => readLine(typed, { min: 3, max: 10 });
  expect(line('  ')).toEqual({ ok: true, value: null });
  expect(line('ab')).toEqual({ ok: false, refusal: { code: 'too-short', detail: 3 } });
  expect(line('a'.repeat(11))).toEqual({ ok: false, refusal: { code: 'too-long', detail: 10 } });
  expect(readProse('NIK 3201010101900001', { max: 100 })).toEqual({ ok: false, refusal: { code: 'citizen-number' } });
  expect(readProse('hubungi 0812-3456-7890', { max: 100 })).toEqual({ ok: false, refusal: { code: 'phone-in-text' } });
});

test('zero-width signs do not hide a citizen number', () => {
  expect(readProse('3201\u200b0101\u200b0190\u200b0001', { max: 100 })).toMatchObject({ ok: false });
});

test('names are cut at commas and lines, each once', () => {
  expect(readNames('kapas, sutra\nkapas,,', { most: 3, longest: 10 })).toEqual({ ok: true, value: ['kapas', 'sutra'] });
  expect(readNames('a,b,c,d', { most: 3, longest: 10 })).toEqual({
    ok: false,
    refusal: { code: 'too-many', detail: 3 },
  });
});

test.each([
  ['', { ok: true, value: null }],
  ['1.250', { ok: true, value: 1_250 }],
  ['12', { ok: true, value: 12 }],
  ['2,5', { ok: false, refusal: { code: 'not-whole' } }],
  ['dua', { ok: false, refusal: { code: 'not-a-number' } }],
  ['-1', { ok: false, refusal: { code: 'too-small', detail: 0 } }],
  ['99999', { ok: false, refusal: { code: 'too-large', detail: 9_999 } }],
])('%j as a whole number of at most 9999', (typed, result) => {
  expect(readWhole(typed, { min: 0, max: 9_999 })).toEqual(result);
});
