import { expect, test } from 'vitest';
import { deskPath, readFilter } from './desk-address.ts';

const read = (query: string) => readFilter((name) => new URLSearchParams(query).get(name));

test('an address of the desk says what is looked at, and is read back the same', () => {
  const filter = { kind: 'product-new', regionCode: '53.08' } as const;
  const path = deskPath('satu', filter, 'en');
  expect(path).toMatch(/^\/en\/kurasi\/satu\?jenis=produk-baru&daerah=/);
  expect(read(path.split('?')[1] ?? '')).toEqual(filter);
  expect(read('daerah=bali')).toEqual({ regionCode: '51' });
  expect(deskPath(null, {}, 'id')).toBe('/kurasi');
});

test('what no queue knows asks for nothing', () => {
  expect(read('jenis=apa&daerah=atlantis')).toEqual({});
  expect(read('daerah=bali/atlantis')).toEqual({});
});
