import { expect, test } from 'vitest';
import type { Claim } from '#domain/claim/claim.ts';
import { numberRemark, registerRows } from './register-rows.ts';

const rowsOf = (claim: Partial<Claim>, rest: { basis?: 'surveyor'; basedOn?: string } = {}) => {
  const base: Claim = {
    ...{
      id: 'c',
      type: 'pirt',
      number: '2063273010123-27',
      verifiedBy: 'Kurator Jawa Barat',
      verifiedAt: '2026-01-03',
    },
    ...{ validUntil: '2027-12-31', revokedAt: null, sample: false },
  };
  const maker = { id: 'm', slug: 'm', name: 'Dapur Uji', nameEn: null };
  return { claim: { ...base, ...claim }, basis: null, basedOn: null, product: null, maker, ...rest };
};
const shown = (...args: Parameters<typeof rowsOf>) =>
  Object.fromEntries(
    registerRows(rowsOf(...args), 'id').map(({ label, value }) => [label, value.replaceAll('\u00a0', ' ')]),
  );

test('a claim shows its number, who compared it with its paper and when, and its last day', () => {
  expect(shown({})).toEqual({
    Nomor: '2063273010123-27',
    'Diperiksa oleh': 'Kurator Jawa Barat',
    'Tanggal diperiksa': '3 Jan 2026',
    'Berlaku sampai': '31 Des 2027',
  });
});

test('a NIB never shows its number', () => {
  expect(JSON.stringify(shown({ type: 'nib', number: '8120001234567' }))).not.toContain('8120');
});

test('what has no end by law says so, and differs from a paper that names none', () => {
  const halal = shown({ type: 'halal', validUntil: null });
  expect(halal['Berlaku sampai']).toBe('Tidak ada batas waktu menurut aturan');
  expect(shown({ type: 'sni', validUntil: null })['Berlaku sampai']).toBe('Suratnya tidak menyebut batas waktu');
});

test('a TKDN tells what it rests on', () => {
  const tkdn = shown({ type: 'tkdn', number: '41,2%' }, { basis: 'surveyor', basedOn: '2025-06-01' });
  expect(tkdn).toMatchObject({ Nomor: '41,2%', Dasar: 'Diverifikasi surveyor', 'Tanggal surat': '1 Jun 2025' });
});

test('what nobody verified names no verifier and no end, a sample nothing at all', () => {
  expect(shown({ verifiedBy: null, verifiedAt: null })).toEqual({ Nomor: '2063273010123-27' });
  expect(shown({ sample: true })).toEqual({});
});

test('a P-IRT of twelve digits is marked as old', () => {
  expect(numberRemark(rowsOf({ number: '206327301012' }), 'id')).toContain('format lama');
  expect(numberRemark(rowsOf({}), 'id')).toBeNull();
});
