import { expect, test } from 'vitest';
import { PageCache } from './page-cache.ts';

const page = (text: string) => ({ status: 200, headers: [], body: Buffer.from(text), tags: [] });

test('a page is served until one of its tags is dropped', () => {
  const cache = new PageCache();
  cache.put('/produk/a', page('a'), { tags: ['product:1', 'catalogue'] }, cache.ticket(), 0);
  cache.put('/produk/b', page('b'), { tags: ['product:2'] }, cache.ticket(), 0);
  cache.drop(['product:1']);
  expect(cache.get('/produk/a', 0)).toBeNull();
  expect(cache.get('/produk/b', 0)?.body.toString()).toBe('b');
});

test('a render that began before its tag was dropped is not kept', () => {
  const cache = new PageCache();
  const ticket = cache.ticket();
  cache.drop(['product:1']);
  expect(cache.put('/produk/a', page('old'), { tags: ['product:1'] }, ticket, 0)).toBeNull();
  expect(cache.put('/produk/a', page('new'), { tags: ['product:1'] }, cache.ticket(), 0)).not.toBeNull();
});

test('a render that began before everything was cleared is not kept', () => {
  const cache = new PageCache();
  const ticket = cache.ticket();
  cache.drop(['everything']);
  expect(cache.put('/', page('old'), { tags: ['catalogue'] }, ticket, 0)).toBeNull();
});

test('a page ends at its own expiry, and after an hour at the latest', () => {
  const cache = new PageCache();
  cache.put('/a', page('a'), { tags: [], until: new Date(5_000) }, cache.ticket(), 0);
  cache.put('/b', page('b'), { tags: [] }, cache.ticket(), 0);
  expect(cache.get('/a', 4_999)).not.toBeNull();
  expect(cache.get('/a', 5_000)).toBeNull();
  expect(cache.get('/b', 3_599_999)).not.toBeNull();
  expect(cache.get('/b', 3_600_000)).toBeNull();
});

test('memory stays bounded, compressed bodies included: the least recently used pages go first', () => {
  const cache = new PageCache(30);
  for (const name of ['a', 'b', 'c']) cache.put(name, page('0123456789'), { tags: [] }, cache.ticket(), 0);
  cache.get('a', 0);
  const c = cache.get('c', 0);
  if (c) cache.addEncoding(c, 'br', Buffer.from('01234'));
  expect(cache.get('b', 0)).toBeNull();
  expect(cache.get('a', 0)).not.toBeNull();
  expect(cache.size).toEqual({ pages: 2, bytes: 25 });
});

test('the same bytes have the same validator, other bytes another', () => {
  const cache = new PageCache();
  const put = (key: string, text: string) => cache.put(key, page(text), { tags: [] }, cache.ticket(), 0)?.etag;
  expect(put('a', 'x')).toBe(put('b', 'x'));
  expect(put('a', 'x')).not.toBe(put('b', 'y'));
});
