import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRobots } from './robots-rules.ts';

const rulesFor = (...lines: string[]) => readRobots(lines.join('\n'), 'KatalogUji');

test('a host without rules, or with an empty one, allows everything', () => {
  expect(rulesFor('')('/apa/saja')).toBe(true);
  expect(rulesFor('User-agent: *', 'Disallow:')('/apa/saja')).toBe(true);
  expect(rulesFor('<html>tidak ada</html>')('/apa/saja')).toBe(true);
});

test('the groups that name the visitor count, wherever they stand; else those for everybody', () => {
  const lines = [
    'User-agent: *',
    'Disallow: /',
    '',
    'User-Agent: lain',
    'user-agent: kataloguji # kami',
    'disallow: /a',
  ];
  const rules = rulesFor(...lines, 'User-agent: katalogUJI', 'Disallow: /b');
  expect([rules('/a/1'), rules('/b/1'), rules('/c')]).toEqual([false, false, true]);
  expect(rulesFor('User-agent: lain', 'Disallow: /')('/a')).toBe(true);
  expect(rulesFor('User-agent: *', 'Disallow: /a')('/a')).toBe(false);
});

test('the longest rule that fits counts, and of equal ones the one that allows', () => {
  const rules = rulesFor('User-agent: *', 'Disallow: /toko', 'Allow: /toko/produk', 'Disallow: /x', 'Allow: /x');
  expect([rules('/toko/admin'), rules('/toko/produk/1'), rules('/x')]).toEqual([false, true, true]);
});

test.each([
  ['/*.php$', '/a/b.php', false],
  ['/*.php$', '/a/b.php?x', true],
  ['/*?*hal=', '/cari?q=a&hal=2', false],
  ['/p$', '/p', false],
  ['/p$', '/produk', true],
  ['/a*b*c', '/a-c-b', true],
  ['/caf%C3%A9', '/café', false],
  ['/%7etoko', '/~toko', false],
  ['/', '/robots.txt', true],
])('"Disallow: %s" of %s leaves it open: %s', (pattern, path, isAllowed) => {
  expect(rulesFor('User-agent: *', `Disallow: ${pattern}`)(path)).toBe(isAllowed);
});

test('no text of a host breaks the reader, or stops it', () => {
  const line = fc.tuple(fc.constantFrom('User-agent', 'Allow', 'Disallow', 'x'), fc.string()).map((t) => t.join(': '));
  fc.assert(fc.property(fc.array(line), fc.webPath(), (lines, path) => typeof rulesFor(...lines)(path) === 'boolean'));
  const hostile = rulesFor('User-agent: *', `Disallow: /${'*a'.repeat(50_000)}$`);
  expect(hostile(`/${'a'.repeat(2_000)}b`)).toBe(true);
});
