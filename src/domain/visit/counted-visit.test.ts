import { expect, test } from 'vitest';
import { isCountedVisit } from './counted-visit.ts';

const phone =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';

function aRequest(headers: Record<string, string>, method = 'GET'): Request {
  return new Request('http://katalog.test/ke/1', { method, headers });
}

test("a person's own GET counts", () => {
  expect(isCountedVisit(aRequest({ 'user-agent': phone }))).toBe(true);
});

test('HEAD, a prefetch and a prerender do not count', () => {
  expect(isCountedVisit(aRequest({ 'user-agent': phone }, 'HEAD'))).toBe(false);
  expect(isCountedVisit(aRequest({ 'user-agent': phone, 'sec-purpose': 'prefetch' }))).toBe(false);
  expect(isCountedVisit(aRequest({ 'user-agent': phone, 'sec-purpose': 'prefetch;prerender' }))).toBe(false);
  expect(isCountedVisit(aRequest({ 'user-agent': phone, purpose: 'prefetch' }))).toBe(false);
});

test.each([
  'Googlebot/2.1 (+http://www.google.com/bot.html)',
  'facebookexternalhit/1.1',
  'WhatsApp/2.23',
  'curl/8.5.0',
  'python-requests/2.32',
  '',
])('a machine that says so does not count: %s', (agent) => {
  expect(isCountedVisit(aRequest({ 'user-agent': agent }))).toBe(false);
});
