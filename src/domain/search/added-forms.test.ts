import { expect, test } from 'vitest';
import { addedForms } from './added-forms.ts';
import { parseSynonyms } from './synonyms.ts';

const none = parseSynonyms([]);

test.each([
  [['Kain tenunan'], ['tenun']],
  [['oleh-oleh khas'], ['oleholeh']],
  [['sirup 500ml'], ['500 ml']],
  [['kopi gayo'], []],
])('%j is given the forms that it does not write itself', (texts, added) => {
  expect(addedForms(texts, none)).toEqual(added);
});

test('a form that another of the texts writes is not added', () => {
  expect(addedForms(['Kain tenunan', 'Tenun'], none)).toEqual([]);
  expect(addedForms(['Tenun', 'Kain tenunan'], none)).toEqual([]);
});

test('a form of several texts is added once, and terms of several words stand last', () => {
  const synonyms = parseSynonyms([['kuku macan', 'kerupuk ikan']]);
  expect(addedForms(['Kuku Macan tenunan', 'anyaman tenunan'], synonyms)).toEqual(['tenun anyam kukumacan']);
});

test('other synonyms bring other terms of the same text', () => {
  const text = ['Kuku Macan Samarinda'];
  expect(addedForms(text, none)).toEqual([]);
  expect(addedForms(text, parseSynonyms([['kuku macan', 'kerupuk ikan']]))).toEqual(['kukumacan']);
  expect(addedForms(text, none)).toEqual([]);
});
