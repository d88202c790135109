import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddressReader, normaliseAddress } from './request-address.ts';

test('unknown and empty query names are dropped, known ones are put in one order', () => {
  expect(normaliseAddress('/cari?urut=termurah&utm_source=wa&q=kopi&fbclid=x&min=')?.key).toBe(
    '/cari?q=kopi&urut=termurah',
  );
  expect(normaliseAddress('/?s=wa')?.key).toBe('/');
});

test('a repeated name keeps its values in the order given', () => {
  expect(normaliseAddress('/cari?kategori=kopi&kategori=batik')?.key).toBe('/cari?kategori=kopi&kategori=batik');
});

test('a broken escape or a NUL in the path is no address; in the query it is dropped or read as it stands', () => {
  expect(normaliseAddress('/produk/%E0%A4%A')).toBeNull();
  expect(normaliseAddress('/produk/a%00b')).toBeNull();
  expect(normaliseAddress('/cari?q=a%00b')?.key).toBe('/cari?q=ab');
  expect(normaliseAddress('/cari?q=%')?.key).toBe('/cari?q=%25');
});

test('an empty segment in the path is no address', () => {
  expect(['/en//cari', '//cari', '/produk//x', '///x/'].map(normaliseAddress)).toEqual([null, null, null, null]);
  expect(normaliseAddress('/cari?q=https://a')?.path).toBe('/cari');
});

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

test('a forwarded address counts only behind a trusted proxy, and only its last untrusted hop', () => {
  const read = clientAddressReader(['127.0.0.1', '10.0.0.0/8']);
  expect(read(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  expect(read(request('::ffff:127.0.0.1', '198.51.100.1, 203.0.113.7, 10.1.2.3'))).toBe('203.0.113.7');
  expect(read(request('127.0.0.1', 'forged, garbage'))).toBe('127.0.0.1');
});
