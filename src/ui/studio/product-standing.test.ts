import { expect, test } from 'vitest';
import { asPublic, needRank, standingOf } from './product-standing.ts';

const standing = (state: Parameters<typeof standingOf>[0]['state'], submitted: string | null, hasChanges = false) =>
  standingOf({ state, submitted, hasChanges });

test('a draft waits for its maker until it is sent, then for the curator, then says what the curator decided', () => {
  expect(standing('draft', null)).toBe('draft');
  expect(standing('draft', 'open')).toBe('open');
  expect(standing('draft', 'returned')).toBe('returned');
  expect(standing('draft', 'refused')).toBe('refused');
  expect(standing('draft', 'withdrawn')).toBe('draft');
});

test('a public product with something unsent says so; once nothing differs, an old refusal is forgotten', () => {
  expect(standing('published', 'approved')).toBe('published');
  expect(standing('published', 'approved', true)).toBe('changed');
  expect(standing('published', 'returned', true)).toBe('returned');
  expect(standing('published', 'returned')).toBe('published');
});

test('what was taken down or hidden says that first', () => {
  expect(standing('archived', 'open')).toBe('archived');
  expect(standing('hidden', 'approved', true)).toBe('hidden');
});

test('a product of a hidden maker is said to be hidden too, and what it was otherwise stays', () => {
  const stateOf = (state: 'draft' | 'published' | 'archived', maker: 'published' | 'hidden') =>
    asPublic({ state }, maker).state;
  expect(stateOf('published', 'hidden')).toBe('hidden');
  expect(stateOf('published', 'published')).toBe('published');
  expect(stateOf('archived', 'hidden')).toBe('archived');
  expect(stateOf('draft', 'hidden')).toBe('draft');
});

test('in its maker’s list what waits for the maker comes first, then old prices, and what was put away comes last', () => {
  const fresh = { state: 'published', priceAgeDays: 3 } as const;
  const old = { state: 'published', priceAgeDays: 40 } as const;
  const inOrder = [
    needRank('returned', fresh),
    needRank('published', old),
    needRank('draft', { state: 'draft', priceAgeDays: null }),
    needRank('open', fresh),
    needRank('published', fresh),
    needRank('archived', { state: 'archived', priceAgeDays: 40 }),
  ];
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  expect(new Set(inOrder).size).toBe(inOrder.length);
});
