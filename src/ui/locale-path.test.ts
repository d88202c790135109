import { expect, test } from 'vitest';
import { localePath, splitLocale } from './locale-path.ts';

test('Indonesian stands at the root, English under /en with the same path', () => {
  expect(localePath('id', '/kategori/kopi')).toBe('/kategori/kopi');
  expect(localePath('en', '/kategori/kopi')).toBe('/en/kategori/kopi');
  expect(localePath('en', '/')).toBe('/en');
});

test('an address gives back its language and path', () => {
  expect(splitLocale('/en')).toEqual({ locale: 'en', path: '/' });
  expect(splitLocale('/en/daerah/bali')).toEqual({ locale: 'en', path: '/daerah/bali' });
  expect(splitLocale('/')).toEqual({ locale: 'id', path: '/' });
});

test('a path that merely begins with the letters "en" is Indonesian', () => {
  expect(splitLocale('/ende')).toEqual({ locale: 'id', path: '/ende' });
});

test('a trailing slash does not make another page', () => {
  expect(splitLocale('/en/kategori/')).toEqual({ locale: 'en', path: '/kategori' });
});
