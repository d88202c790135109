import { expect, test } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

test.each([
  ['Kopi\u200bGayo', 'KopiGayo'],
  ['\u202eoyaG ipoK', 'oyaG ipoK'],
  ['\u2066Kopi\u2069\u061c', 'Kopi'],
  ['Ko\u00adpi\ufeff', 'Kopi'],
  ['Ko\u200dpi', 'Kopi'],
  ['Kopi\u{e0041}\u{e007f}', 'Kopi'],
  ['\u3164Kopi\u2800Gayo', 'Kopi Gayo'],
  ['Kopi\0\u0007 Gayo', 'Kopi Gayo'],
  ['Kopi\r\n\tGayo', 'Kopi Gayo'],
  ['Kope\u0301', 'Kopé'],
  ['Ko\ud800pi', 'Ko\ufffdpi'],
  ['K\u0300\u0301\u0302\u0303\u0304\u0305opi', 'K\u0300\u0301\u0302opi'],
])('%j is read as %j', (typed, plain) => {
  expect(plainLine(typed)).toBe(plain);
});

test('joiners stay where a script or an emoji needs them', () => {
  expect(plainLine('👩‍🍳')).toBe('👩‍🍳');
  expect(plainLine('می\u200cخواهم')).toBe('می\u200cخواهم');
});

test('line breaks stay in a longer text, at most one empty line in a row', () => {
  expect(plainText('a  \r\n\r\n\r\n\r\nb\u2028c')).toBe('a\n\nb\nc');
});
