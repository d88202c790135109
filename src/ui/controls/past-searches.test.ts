import { expect, test } from 'vitest';
import { forgetSearch, pastSearchesLike, readPastSearches, rememberSearch } from './past-searches.ts';

function aStorage(content: string | null = null) {
  const values = new Map(content === null ? [] : [['pencarian', content]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

test('the newest search comes first, each once whatever its capitals and blanks', () => {
  const storage = aStorage();
  for (const query of ['kopi gayo', 'batik', ' Kopi  Gayo ']) rememberSearch(storage, query);
  expect(readPastSearches(storage)).toEqual(['Kopi Gayo', 'batik']);
});

test('eight are kept', () => {
  const storage = aStorage();
  for (let number = 1; number <= 10; number += 1) rememberSearch(storage, `tenun ${number}`);
  expect(readPastSearches(storage)).toHaveLength(8);
  expect(readPastSearches(storage)[7]).toBe('tenun 3');
});

test('a single letter and nothing at all are not searches', () => {
  const storage = aStorage();
  rememberSearch(storage, ' k ');
  rememberSearch(storage, '');
  expect(readPastSearches(storage)).toEqual([]);
});

test('those that hold what was typed are offered, but not the very same', () => {
  const storage = aStorage('["kopi gayo","batik","kopi"]');
  expect(pastSearchesLike(storage, 'KOPI')).toEqual(['kopi gayo']);
  expect(pastSearchesLike(storage, '')).toEqual(['kopi gayo', 'batik', 'kopi']);
});

test('one can be taken out, and all', () => {
  const storage = aStorage('["kopi","batik"]');
  forgetSearch(storage, 'Kopi');
  expect(readPastSearches(storage)).toEqual(['batik']);
  forgetSearch(storage, null);
  expect(readPastSearches(storage)).toEqual([]);
});

test.each(['{', '{"a":1}', '[1,null,{"a":2}]', '"kopi"'])('a broken list reads as nothing kept: %s', (content) => {
  expect(readPastSearches(aStorage(content))).toEqual([]);
});

test('a device that keeps nothing is no fault', () => {
  expect(() => rememberSearch(full, 'kopi')).not.toThrow();
  expect(() => forgetSearch(full, null)).not.toThrow();
});
