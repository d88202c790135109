import { expect, test } from 'vitest';
import { PlaceNames } from './place-names.ts';
import { readFilters, wordsWithout } from './read-filters.ts';
import { parseSynonyms, queryWords } from './synonyms.ts';

const places = new PlaceNames(
  parseSynonyms([
    ['yogyakarta', 'jogja'],
    ['nusa tenggara timur', 'ntt'],
  ]),
);
const read = (query: string) => readFilters(queryWords(query), places);

test.each([
  ['dodol dari garut', [{ kind: 'regency', value: '32.05', words: 'dari garut' }]],
  ['kopi asal ntt', [{ kind: 'province', value: '53', words: 'asal ntt' }]],
  ['batik dari jogja', [{ kind: 'province', value: '34', words: 'dari jogja' }]],
  ['coffee from west java', [{ kind: 'province', value: '32', words: 'from west java' }]],
  ['rendang bersertifikat halal', [{ kind: 'claim', value: 'halal', words: 'bersertifikat halal' }]],
  ['kopi indikasi geografis', [{ kind: 'claim', value: 'ig', words: 'indikasi geografis' }]],
  ['sambal p-irt', [{ kind: 'claim', value: 'pirt', words: 'p irt' }]],
])('%s', (query, filters) => {
  expect(read(query).readable.flatMap((stretch) => stretch.filters)).toEqual(filters);
});

test('a name that a kota and a kabupaten bear means both', () => {
  const [stretch] = read('seblak dari bandung').readable;
  expect(stretch?.filters.map(({ value }) => value).toSorted()).toEqual(['32.04', '32.73']);
});

test('a place merely named stays a word; one that is a word of the trade is none unless called a city', () => {
  expect(read('dodol garut')).toMatchObject({ readable: [], named: [{ words: 'garut' }] });
  expect(read('patung dari kuningan').readable).toEqual([]);
  expect(read('apel dari kota batu').readable[0]?.filters).toMatchObject([{ value: '35.79' }]);
});

test('names that also mean their neighbours stay words', () => {
  expect(read('noken dari papua').readable).toEqual([]);
  expect(read('kopi dari papua pegunungan').readable[0]?.filters).toMatchObject([{ value: '95' }]);
});

test('what is not taken as a filter stays, without the words that say nothing', () => {
  const words = queryWords('rendang bersertifikat halal dari padang');
  const { readable } = readFilters(words, places);
  expect(wordsWithout(words, readable, readable)).toEqual(['rendang']);
  expect(wordsWithout(words, readable, [])).toEqual(['rendang', 'halal', 'padang']);
});
