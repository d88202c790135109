import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords, writtenWords } from './normalise.ts';
import { queryWords } from './synonyms.ts';

test.each([
  ['Kopi Arabika', ['kopi', 'arabika']],
  ['ÉCLAIR café', ['eclair', 'cafe']],
  ["Lipa Sa'be", ['lipa', 'sabe']],
  ['Lipa Sa’be', ['lipa', 'sabe']],
  ['500ml, 1.000', ['500', 'ml', '1', '000']],
  ['a\u0000b', ['a', 'b']],
  ['😀 ! <->', []],
])('%s', (text, words) => {
  expect(plainWords(text)).toEqual(words);
});

test.each(['oleh-oleh', 'oleh oleh', 'Oleh‑Oleh', 'OLEH  OLEH'])('%s is one word of two parts', (text) => {
  expect(writtenWords(text)).toEqual([['oleh', 'oleh']]);
  expect(queryWords(text)).toEqual(['oleholeh']);
});

test('other compounds stay word by word in a query', () => {
  expect(queryWords('sayur-mayur p-irt')).toEqual(['sayur', 'mayur', 'p', 'irt']);
});

test('words are letters and digits only, at most forty of them, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const word of plainWords(text)) expect(word).toMatch(/^(\p{L}|\p{N}){1,40}$/u);
    }),
  );
});

test('plain texts are taken apart like all others', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', '7', ' ', '.', ',', '/', ':'), maxLength: 30 }), (text) => {
      // A soft sign at the end takes the longer way.
      expect(writtenWords(text)).toEqual(writtenWords(`${text} ̈`));
    }),
  );
});
