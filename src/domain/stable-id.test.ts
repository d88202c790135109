import { expect, test } from 'vitest';
import { stableId } from './stable-id.ts';

test('an id is a version 5 UUID, the same for the same key and another for another kind or key', () => {
  const id = stableId('product', 'kopi-arabika-gayo');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableId('product', 'kopi-arabika-gayo')).toBe(id);
  expect(stableId('maker', 'kopi-arabika-gayo')).not.toBe(id);
  expect(stableId('product', 'kopi-arabika-toraja')).not.toBe(id);
});
