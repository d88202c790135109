import { expect, test } from 'vitest';
import { documentText } from './document-text.ts';

const lexemes = (tsvector: string) => Object.fromEntries(tsvector.split(' ').map((part) => part.split(':')));

test('each word stands at its place with the strength of its field, and its root beside it', () => {
  const { tsvector } = documentText([
    { weight: 'A', texts: ['Tenunan Sumba'] },
    { weight: 'D', texts: ['Dari Sumba'] },
  ]);
  expect(lexemes(tsvector)).toMatchObject({ "'tenunan'": '1A', "'tenun'": '1A', "'sumba'": '2A,12D' });
});

test('compounds stand as their parts and joined', () => {
  const { tsvector } = documentText([{ weight: 'A', texts: ['Oleh-oleh P-IRT'] }]);
  expect(lexemes(tsvector)).toMatchObject({ "'oleholeh'": '1A', "'oleh'": '1A,2A', "'pirt'": '3A', "'irt'": '4A' });
});

test('no phrase spans two fields', () => {
  const { tsvector } = documentText([{ weight: 'B', texts: ['teh', null, 'hijau'] }]);
  expect(lexemes(tsvector)).toEqual({ "'teh'": '1B', "'hijau'": '10B' });
});

test('numbers stand in the document, but not among the words that typos are corrected to', () => {
  expect(documentText([{ weight: 'A', texts: ['Madu 500ml'] }]).words).toEqual(['madu', 'ml']);
});

test('a hostile text can break neither quotes nor limits', () => {
  const { tsvector } = documentText([
    { weight: 'A', texts: [`it's 'a':1A \\ ${'x'.repeat(3000)}`, 'kata '.repeat(20_000)] },
  ]);
  expect(tsvector).not.toContain('\\');
  expect(Math.max(...tsvector.split(' ').map((part) => part.length))).toBeLessThan(250);
});
