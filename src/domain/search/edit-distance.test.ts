import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedEdits, editDistance } from './edit-distance.ts';

test.each([
  ['toaja', 'toraja', 1],
  ['asamt', 'asmat', 1],
  ['krpik', 'keripik', 2],
  ['kopi', 'kopi', 0],
  ['kopi', 'teh', 3],
])('%s → %s', (from, to, edits) => {
  expect(editDistance(from, to, 2)).toBe(edits);
});

test('it is the same both ways, and never less than the difference in length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (from, to) => {
      const edits = editDistance(from, to, 8);
      expect(edits).toBe(editDistance(to, from, 8));
      expect(edits).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
    }),
  );
});

test('short words and numbers are taken as they are', () => {
  expect(['ml', '500', 'teh', 'rendang'].map(allowedEdits)).toEqual([0, 0, 1, 2]);
});
