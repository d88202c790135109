import { expect, test } from 'vitest';
import { contentId, hash, pick, randomFrom } from './seed.ts';

test('hashing is FNV-1a: the published values of its authors', () => {
  expect(hash('')).toBe(0x811c9dc5);
  expect(hash('a')).toBe(0xe40c292c);
  expect(hash('foobar')).toBe(0xbf9cf968);
});

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string) => Array.from({ length: 4 }, randomFrom(seed));
  expect(draw('kain')).toEqual(draw('kain'));
  expect(draw('kain')).not.toEqual(draw('kaim'));
  expect(draw('kain').every((value) => value >= 0 && value < 1)).toBe(true);
});

test('each of a list is picked by some seed', () => {
  const picked = new Set(Array.from({ length: 60 }, (_, i) => pick(['a', 'b', 'c'], `pal${i}`)));
  expect([...picked].sort()).toEqual(['a', 'b', 'c']);
});

test('equal content has an equal id, other content another', () => {
  expect(contentId('p', '<path/>')).toBe(contentId('p', '<path/>'));
  expect(contentId('p', '<path/>')).not.toBe(contentId('p', '<rect/>'));
});
