import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/studio', '/studio/produk/a?langkah=2', '/en/masuk/pendamping', '/'])('a path of this site: %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  'https://jahat.example/',
  '//jahat.example',
  '/\\jahat.example',
  '\\/jahat.example',
  '/\t/jahat.example',
  '/.//jahat.example',
  '/%2e//jahat.example',
  '/a/..//jahat.example',
  'javascript:alert(1)',
  ' /studio',
  'studio',
  '',
  `/${'a'.repeat(600)}`,
])('leads elsewhere, or nowhere: %j', (text) => {
  expect(ownPath(text)).toBeNull();
});

test('nothing named is no way on, and a fragment is left out', () => {
  expect(ownPath(null)).toBeNull();
  expect(ownPath(undefined)).toBeNull();
  expect(ownPath('/studio#foto')).toBe('/studio');
});
