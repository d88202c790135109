import { expect, test } from 'vitest';
import type { SearchAnswer, SearchRequest } from '#domain/search/search-engine.ts';
import { resultNotes, resultTitle } from './result-title.ts';

const asked = (query: string, locale: 'id' | 'en' = 'id') => ({ query, locale }) as SearchRequest;
const found = (value: number, relation: 'exact' | 'at_least' = 'exact') => ({ total: { value, relation } });

test('the title counts what was found, for the words as typed', () => {
  expect(resultTitle(asked('tenun ikat'), found(26))).toBe('26 produk untuk “tenun ikat”');
  expect(resultTitle(asked('ikat', 'en'), found(1))).toBe('1 product for “ikat”');
  expect(resultTitle(asked(''), found(1240))).toBe('1.240 produk');
});

test('a total that was cut says so', () => {
  expect(resultTitle(asked(''), found(10000, 'at_least'))).toBe('Lebih dari 10.000 produk');
});

test('nothing found is no number', () => {
  expect(resultTitle(asked('zzq'), found(0))).toBe('Belum ada yang cocok dengan “zzq”');
});

test('every correction, what was left out and a limited search are said', () => {
  const corrections = { replaced: [{ from: 'sebalk', to: 'seblak' }], dropped: ['zzq'], query: 'seblak' };
  const answer = { corrections, degraded: true } as SearchAnswer;
  expect(resultNotes(asked('sebalk zzq'), answer)).toEqual([
    'Pencarian terbatas sementara. Hasilnya mungkin kurang lengkap.',
    '“sebalk” kami cari sebagai “seblak”.',
    'Tidak ada yang memuat semua kata. Kata ini kami lewati: zzq.',
  ]);
});
