import { expect, test } from 'vitest';
import { secondsToWait, senderKey } from './rate-limit.ts';

test('an IPv4 address is a sender of its own, also when written as IPv6', () => {
  expect(senderKey('203.0.113.7')).toBe('203.0.113.7');
  expect(senderKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('addresses of one IPv6 /64 are one sender, those of another are not', () => {
  expect(senderKey('2001:db8:1:2:3:4:5:6')).toBe(senderKey('2001:DB8:0001:2::9'));
  expect(senderKey('2001:db8:1:3::9')).not.toBe(senderKey('2001:db8:1:2::9'));
  expect(senderKey('fe80::1%eth0')).toBe(senderKey('fe80::2'));
});

test('whoever sends too much waits as long as the limit says; the machine itself is not counted', async () => {
  const counted: string[] = [];
  const limit = {
    consume: async (key: string) => {
      counted.push(key);
      return { ok: counted.length < 2, retryAfterSeconds: counted.length < 2 ? 0 : 9 };
    },
  };
  for (const address of ['127.0.0.1', '127.8.9.10', '::1']) expect(await secondsToWait(limit, address)).toBe(0);
  expect(counted).toEqual([]);
  expect(await secondsToWait(limit, '2001:db8::1')).toBe(0);
  expect(await secondsToWait(limit, '2001:db8::2')).toBe(9);
  expect(counted).toEqual(['2001:db8:0:0::/64', '2001:db8:0:0::/64']);
});
