import { expect, test } from 'vitest';
import { englishProvinceName, placeWords } from './place-words.ts';

test.each([
  ['Nusa Tenggara Timur', 'East Nusa Tenggara'],
  ['Sulawesi Tenggara', 'Southeast Sulawesi'],
  ['Papua Barat Daya', 'Southwest Papua'],
  ['Kepulauan Riau', 'Riau Islands'],
  ['Jawa Barat', 'West Java'],
  ['Aceh', 'Aceh'],
])('%s is %s in English: one direction is turned, once', (name, english) => {
  expect(englishProvinceName(name)).toBe(english);
});

test('a place is called by regency, province and the English name of the province where that is another', () => {
  expect(placeWords('32', '32.05')).toEqual(['Kabupaten Garut', 'Jawa Barat', 'West Java']);
  expect(placeWords('11', null)).toEqual([null, 'Aceh', null]);
});
