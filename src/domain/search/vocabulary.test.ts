import { expect, test } from 'vitest';
import { documentsOf } from './vocabulary.ts';

test('a word stands in as many documents as are listed, and in one where no list would hold it', () => {
  const documents = documentsOf([
    { word: 'kopi', documents: 7 },
    { word: 'gayo', documents: 2 },
  ]);
  expect(['kopi', 'gayo', 'kopo', 'k', '500', 'no1'].map(documents)).toEqual([7, 2, 0, 1, 1, 1]);
});
