import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords, type Piece } from './word-diff.ts';

/** A text with its marked stretches in brackets. */
const shown = (pieces: Piece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const marked = (before: string, after: string) => {
  const texts = markWords(before, after);
  return [shown(texts.before), shown(texts.after)];
};

test('only the words that differ are marked, with the spaces between them', () => {
  expect(marked('Digoreng setiap hari.', 'Digoreng tiap Selasa dan Jumat.')).toEqual([
    'Digoreng [setiap hari].',
    'Digoreng [tiap Selasa dan Jumat].',
  ]);
});

test('a word that came in between leaves the words around it unmarked', () => {
  expect(marked('Kain tenun Sumba', 'Kain tenun ikat Sumba')[1]).toBe('Kain tenun [ikat ]Sumba');
});

test('a text where there was none is marked whole; equal texts are not marked', () => {
  expect(marked('', 'Kain baru')).toEqual(['', '[Kain baru]']);
  expect(marked('Kain baru', 'Kain baru')).toEqual(['Kain baru', 'Kain baru']);
});

test('a mark of punctuation is a change of its own, not of the word before it', () => {
  expect(marked('Kain, baru', 'Kain baru')).toEqual(['Kain[,] baru', 'Kain baru']);
});

test('two long texts without a word in common are marked whole instead of compared', () => {
  const long = (word: string) => Array.from({ length: 1_500 }, (_, at) => `${word}${at}`).join(' ');
  const [before] = markWords(long('a'), long('b')).before;
  expect(before).toMatchObject({ isMarked: true });
});

test('nothing of either text is lost, and what is unmarked is the same in both', () => {
  const word = fc.constantFrom('kain', 'tenun', 'baru', ',', ' ', '\n', 'é', '👍');
  const someText = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      const texts = markWords(before, after);
      const whole = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
      const kept = (pieces: Piece[]) => whole(pieces.filter(({ isMarked }) => !isMarked)).replace(/\s/g, '');
      expect(whole(texts.before)).toBe(before);
      expect(whole(texts.after)).toBe(after);
      expect(kept(texts.before)).toBe(kept(texts.after));
    }),
  );
});
