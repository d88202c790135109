import { expect, test } from 'vitest';
import { checkGroup, mergeGroups } from './synonym-group.ts';
import { parseSynonyms } from './synonyms.ts';

const own = [
  ['keripik', 'kripik'],
  ['oleh-oleh', 'buah tangan'],
];
const refusal = (terms: string[], existing = own) => {
  const checked = checkGroup(terms, existing);
  return checked.ok ? null : checked.refusal;
};

test('terms come out in lower case, with single spaces', () => {
  expect(checkGroup([' Sale  Pisang ', 'KRIPIK pisang'], own)).toEqual({
    ok: true,
    value: ['sale pisang', 'kripik pisang'],
  });
});

test('a group has at least two different terms, spelt with or without the hyphen', () => {
  expect(refusal(['rengginang'])).toEqual({ code: 'too-few' });
  expect(refusal([])).toEqual({ code: 'too-few' });
  expect(refusal(['layang-layang', 'layang layang'])).toEqual({ code: 'repeated', term: 'layang layang' });
});

test.each([
  ['ani@contoh.example', 'personal'],
  ['0812 3456 7890', 'personal'],
  ['kain tenun ikat kembar', 'too-long'],
  ['a'.repeat(61), 'too-long'],
  ['dari', 'stop-word'],
  ['yang untuk', 'stop-word'],
  ['***', 'not-words'],
  ['', 'not-words'],
  ['kain "tenun"', 'not-words'],
  ['kain\u0000', 'not-words'],
  ['a, b', 'not-words'],
])('the term %j is refused as %s', (term, code) => {
  expect(refusal(['kain', term])).toMatchObject({ code });
});

test('terms may extend one group, but never join two', () => {
  expect(checkGroup(['kripik', 'kripek'], own).ok).toBe(true);
  expect(refusal(['kripik', 'buah tangan'])).toEqual({ code: 'two-groups', terms: ['kripik', 'buah tangan'] });
  expect(refusal(['kripik', 'keripik'])).toEqual({ code: 'nothing-new', group: ['keripik', 'kripik'] });
});

test('a group never outgrows the fifty terms that Meilisearch takes', () => {
  const fifty = Array.from({ length: 50 }, (_, at) => `kata${at}a`);
  expect(checkGroup(fifty, []).ok).toBe(true);
  expect(refusal([...fifty, 'lebih'], [])).toEqual({ code: 'too-many', most: 50 });
  expect(refusal(['lebih', 'kata0a'], [fifty])).toEqual({ code: 'too-many', most: 50 });
});

test('an added group extends the one that shares a term with it, else it stands by itself', () => {
  const merged = mergeGroups(own, [
    ['kripik', 'kripek'],
    ['kripek', 'chips'],
    ['tikar', 'mat'],
  ]);
  expect(merged).toEqual([
    ['keripik', 'kripik', 'kripek', 'chips'],
    ['oleh-oleh', 'buah tangan'],
    ['tikar', 'mat'],
  ]);
  expect(own[0]).toEqual(['keripik', 'kripik']);
  expect(parseSynonyms(merged).matchAt(['chips'], 0)?.equal).toContainEqual(['keripik']);
});

test('an added group that would join two of the content extends the first alone', () => {
  expect(mergeGroups(own, [['kripik', 'buah tangan', 'ceriping']])).toEqual([
    ['keripik', 'kripik', 'ceriping'],
    ['oleh-oleh', 'buah tangan'],
  ]);
});

test('a term that is left alone makes no group', () => {
  expect(mergeGroups(own, [['tikar']])).toEqual(own);
});
