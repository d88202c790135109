import { expect, test } from 'vitest';
import { changedFields, dropAllDrafts, dropDraft, hasDrafts, keepDraft, readDraft, saysTheSame } from './kept-draft.ts';

function aStorage() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const closed = {
  getItem: () => {
    throw new Error('closed');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('closed');
  },
};
const draft = { version: '3', values: { name: 'Keripik', story: 'Dari dapur\nkami' } };

test('a draft comes back as it was typed, under its own key alone, until it is dropped', () => {
  const storage = aStorage();
  expect(keepDraft(storage, 'a', draft)).toBe(true);
  expect(readDraft(storage, 'a')).toEqual(draft);
  expect(readDraft(storage, 'b')).toBeNull();
  dropDraft(storage, 'a');
  expect(readDraft(storage, 'a')).toBeNull();
});

test('a full or closed storage loses the draft and nothing else', () => {
  expect(keepDraft(closed, 'a', draft)).toBe(false);
  expect(readDraft(closed, 'a')).toBeNull();
  expect(() => dropDraft(closed, 'a')).not.toThrow();
});

test.each(['', '{', '[]', '{"version":3,"values":{}}', '{"version":"3","values":{"name":1}}', '"teks"'])(
  'what is no draft is not offered: %s',
  (text) => {
    const storage = aStorage();
    storage.setItem('isian:a', text);
    expect(readDraft(storage, 'a')).toBeNull();
  },
);

test('a field that is missing says as much as an empty one', () => {
  expect(saysTheSame({ name: 'a', unit: '' }, { name: 'a' })).toBe(true);
  expect(saysTheSame({ name: 'a' }, { name: 'b' })).toBe(false);
});

test('after signing out no draft is left, and nothing else is taken away', () => {
  const storage = aStorage();
  storage.setItem('simpanan', '["kopi"]');
  expect(hasDrafts(storage)).toBe(false);
  keepDraft(storage, 'a', draft);
  keepDraft(storage, 'b', draft);
  expect(hasDrafts(storage)).toBe(true);
  dropAllDrafts(storage);
  expect(hasDrafts(storage)).toBe(false);
  expect(storage.getItem('simpanan')).toBe('["kopi"]');
});

test('of a form only what says something else than before was changed, what was emptied too', () => {
  const before = { name: 'Keripik', price: '12.000', unit: 'bungkus' };
  expect(changedFields({ ...before, price: '13.000', unit: '' }, before)).toEqual({ price: '13.000', unit: '' });
  expect(changedFields(before, before)).toEqual({});
});
