import { expect, test } from 'vitest';
import { readSaved, toggleSaved } from './saved-on-device.ts';

function aStorage(content: string | null = null) {
  const values = new Map(content === null ? [] : [['simpanan', content]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

test('a product is saved by the first press and taken out by the second', () => {
  const storage = aStorage();
  expect(toggleSaved(storage, 'kopi-gayo')).toBe(true);
  expect(readSaved(storage)).toEqual(['kopi-gayo']);
  expect(toggleSaved(storage, 'kopi-gayo')).toBe(false);
  expect(readSaved(storage)).toEqual([]);
});

test('the newest saved product comes first', () => {
  const storage = aStorage();
  toggleSaved(storage, 'kopi-gayo');
  toggleSaved(storage, 'lurik-klaten');
  expect(readSaved(storage)).toEqual(['lurik-klaten', 'kopi-gayo']);
});

test('what is no list of slugs counts as nothing saved', () => {
  expect(readSaved(aStorage('{"a":1}'))).toEqual([]);
  expect(readSaved(aStorage('not json'))).toEqual([]);
  expect(readSaved(aStorage('[1,"kopi-gayo",null]'))).toEqual(['kopi-gayo']);
});

test('no more than two hundred are kept', () => {
  const storage = aStorage(JSON.stringify(Array.from({ length: 200 }, (_, index) => `produk-${index}`)));
  toggleSaved(storage, 'baru');
  expect(readSaved(storage)).toHaveLength(200);
  expect(readSaved(storage)[0]).toBe('baru');
});

test('a full storage leaves the button as it was', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(toggleSaved(full, 'kopi-gayo')).toBe(false);
});
