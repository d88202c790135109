import { expect, test } from 'vitest';
import { bandsOf, nearBandsOf, nearDistance } from './fingerprint.ts';

const one = '0110100110010110111100000000111101010101001100111100110010101010';
const turned = (text: string, places: number[]) =>
  [...text].map((sign, at) => (places.includes(at) ? (sign === '1' ? '0' : '1') : sign)).join('');

test("a fingerprint has four quarters, none of which is another place's", () => {
  expect(bandsOf('1'.repeat(64))).toEqual([65_535, 131_071, 196_607, 262_143]);
});

test('whatever seven signs differ, one quarter is among those that are sought', () => {
  for (let round = 0; round < 2_000; round += 1) {
    // An odd step through sixty-four places meets none twice.
    const places = Array.from({ length: nearDistance }, (_, at) => (round * 37 + at * (2 * round + 1)) % 64);
    expect(new Set(places).size).toBe(nearDistance);
    const near = new Set(nearBandsOf(turned(one, places)));
    expect(bandsOf(one).some((band) => near.has(band))).toBe(true);
  }
});

test('sixty-eight quarters are sought, each once', () => {
  expect(new Set(nearBandsOf(one)).size).toBe(68);
});
