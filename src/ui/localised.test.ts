import { expect, test } from 'vitest';
import { localised } from './localised.ts';

test('English shows the English text where someone wrote it', () => {
  expect(localised('en', 'Kopi', 'Coffee')).toEqual({ text: 'Coffee', lang: undefined });
});

test('English without its own text shows Indonesian, marked as such', () => {
  expect(localised('en', 'Kopi', null)).toEqual({ text: 'Kopi', lang: 'id' });
});

test('Indonesian needs no mark', () => {
  expect(localised('id', 'Kopi', 'Coffee')).toEqual({ text: 'Kopi', lang: undefined });
});
