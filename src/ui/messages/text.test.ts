import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { text } from './text.ts';

type Forbidden = Record<'id' | 'en', { phrase: string }[]>;
const forbidden = parse(readFileSync('content/ejaan-terlarang.yaml', 'utf8')) as Forbidden;
const mostWords = 20;

/** Every sentence of a catalogue with its address; functions are asked with a word for each blank. */
function sentences(value: unknown, address: string): [string, string][] {
  if (typeof value === 'string') return [[address, value]];
  if (typeof value === 'function') return [[address, String(value(...Array(value.length).fill('Bali')))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${address}.${key}`));
}

for (const locale of ['id', 'en'] as const) {
  const all = sentences(text(locale), locale);

  test(`${locale}: no officialese`, () => {
    const found = all.flatMap(([address, sentence]) =>
      forbidden[locale]
        .filter(({ phrase }) => new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'iu').test(sentence))
        .map(({ phrase }) => `${address}: ${phrase}`),
    );
    expect(found).toEqual([]);
  });

  test(`${locale}: no exclamation marks and no empty text`, () => {
    expect(all.filter(([, sentence]) => sentence.includes('!') || sentence.trim() === '')).toEqual([]);
  });

  test(`${locale}: a sentence has at most ${mostWords} words`, () => {
    const long = all.filter(([, whole]) =>
      whole.split(/[.?:](?:\s|$)/).some((sentence) => sentence.split(/\s+/).length > mostWords),
    );
    expect(long).toEqual([]);
  });
}

test('English leaves no Indonesian sentence standing', () => {
  const english = new Map(sentences(text('en'), ''));
  const same = sentences(text('id'), '').filter(
    ([address, sentence]) => sentence.split(' ').length > 3 && english.get(address) === sentence,
  );
  expect(same).toEqual([]);
});
