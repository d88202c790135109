import { expect, test } from 'vitest';
import { knowsWord } from './vocabulary.ts';

test('a word is known where it is listed, and where no list would hold it', () => {
  const knows = knowsWord(['kopi', 'gayo']);
  expect(['kopi', 'kopo', 'k', '500', 'no1'].map(knows)).toEqual([true, false, true, true, true]);
});
