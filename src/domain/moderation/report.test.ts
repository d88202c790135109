import { expect, test } from 'vitest';
import { ownershipHides } from './report.ts';

test('only an imported shop is hidden by "ini usaha saya": a maker and a sample stay', () => {
  const maker = { id: 'm', name: 'Toko', sample: false };
  expect(ownershipHides({ ...maker, role: 'seller' })).toBe(true);
  expect(ownershipHides({ ...maker, role: 'maker' })).toBe(false);
  expect(ownershipHides({ ...maker, role: 'seller', sample: true })).toBe(false);
});
