import { expect, test } from 'vitest';
import { MOTIF_KEYS, SHAPE_KEYS } from './motif.ts';
import { aman, mayBeWorn } from './respect.ts';

test.each(['sepatu', 'bantal', 'kursi', 'tikar'] as const)(
  'ulos, parang, kawung and toraja never lie on a %s',
  (shape) => {
    for (const motif of ['ulos', 'parang', 'kawung', 'toraja'] as const) expect(aman(motif, shape)).toBe('lurik');
  },
);

test('every other pair stays as it was asked for', () => {
  const changed = MOTIF_KEYS.flatMap((motif) => SHAPE_KEYS.filter((shape) => aman(motif, shape) !== motif));
  expect(changed).toHaveLength(4 * 4);
});

test('Toraja carving stands on things from South Sulawesi only', () => {
  expect(mayBeWorn('toraja', '73')).toBe(true);
  expect(mayBeWorn('toraja', '72')).toBe(false);
  expect(mayBeWorn('toraja', null)).toBe(false);
  expect(mayBeWorn('songket', null)).toBe(true);
});
