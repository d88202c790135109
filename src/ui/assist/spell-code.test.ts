import { expect, test } from 'vitest';
import { newHandoverCode } from '#domain/account/handover-code.ts';
import { text } from '#ui/messages/text.ts';
import { spellCode } from './spell-code.ts';

test('each sign of a code is read out by a word of its own, that begins with it where it is a letter', () => {
  const codes = Array.from({ length: 300 }, newHandoverCode).join('');
  for (const locale of ['id', 'en'] as const) {
    const { spelling } = text(locale).assist;
    expect([...new Set(codes.replaceAll('-', ''))].filter((sign) => !spelling[sign])).toEqual([]);
    for (const { sign, word } of spellCode(codes, locale)) if (/[A-Z]/.test(sign)) expect(word[0]).toBe(sign);
    expect(new Set(Object.values(spelling)).size).toBe(Object.keys(spelling).length);
  }
  expect(spellCode('AB2K-3456', 'id').slice(0, 4)).toEqual([
    { sign: 'A', word: 'Ayam' },
    { sign: 'B', word: 'Bola' },
    { sign: '2', word: 'dua' },
    { sign: 'K', word: 'Kopi' },
  ]);
});
