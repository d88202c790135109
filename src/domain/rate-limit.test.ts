import { expect, test } from 'vitest';
import { senderKey } from './rate-limit.ts';

test('an IPv4 address is a sender of its own, also when written as IPv6', () => {
  expect(senderKey('203.0.113.7')).toBe('203.0.113.7');
  expect(senderKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('addresses of one IPv6 /64 are one sender, those of another are not', () => {
  expect(senderKey('2001:db8:1:2:3:4:5:6')).toBe(senderKey('2001:DB8:0001:2::9'));
  expect(senderKey('2001:db8:1:3::9')).not.toBe(senderKey('2001:db8:1:2::9'));
  expect(senderKey('fe80::1%eth0')).toBe(senderKey('fe80::2'));
});
