import { expect, test } from 'vitest';
import { standingOf } from './product-standing.ts';

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
