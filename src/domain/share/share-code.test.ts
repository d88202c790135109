import { expect, test } from 'vitest';
import { channels, makeCode, readChannel, readCode } from './share-code.ts';

test('codes are eight symbols that nobody mistakes, and no two of a thousand are alike', () => {
  const codes = Array.from({ length: 1_000 }, makeCode);
  expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(1_000);
  const symbols = new Set(codes.join(''));
  expect(symbols.size).toBe(32);
});

test('a code is read as people type it, and nothing else is one', () => {
  expect(readCode('7kq2m9xt')).toBe('7KQ2M9XT');
  expect(readCode('OI1l7777')).toBe('01117777');
  for (const typed of ['', '7KQ2M9X', '7KQ2M9XTT', "' or 1=1", '7KQ2M9X/', '7KQ2M9XÜ'])
    expect(readCode(typed)).toBe(null);
});

test('a channel that is not on the list counts as none', () => {
  expect(['poster', 'qr', 'wa', 'teks', 'direct', 'koran', '__proto__', null].map(readChannel)).toEqual([
    ...['poster', 'qr', 'whatsapp', 'caption', 'direct', 'direct', 'direct', 'direct'],
  ]);
  expect(channels).toHaveLength(5);
});
