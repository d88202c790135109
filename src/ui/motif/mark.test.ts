import { expect, test } from 'vitest';
import { brandMark } from './mark.ts';

test('the mark has four petals in the colour of its text and says nothing to a screen reader', () => {
  expect(brandMark().match(/<ellipse/g)).toHaveLength(4);
  expect(brandMark()).toContain('fill="currentColor"');
  expect(brandMark()).toContain('aria-hidden="true"');
});
