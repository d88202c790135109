import { expect, test } from 'vitest';
import type { Claim } from '#domain/claim/claim.ts';
import { claimDetails } from './claim-details.ts';

function aClaim(overrides: Partial<Claim> = {}): Claim {
  return {
    id: 'c',
    type: 'pirt',
    number: '2063205010123-27',
    verifiedBy: 'Dinas Kesehatan',
    verifiedAt: '2026-01-03',
    validUntil: '2027-05-01',
    revokedAt: null,
    sample: false,
    ...overrides,
  };
}

test('a verified claim names its number, verifier, date and end', () => {
  expect(claimDetails(aClaim(), 'in-force', 'id').replaceAll('\u00a0', ' ')).toBe(
    'No. 2063205010123-27, diperiksa Dinas Kesehatan, 3 Jan 2026, sampai 1 Mei 2027',
  );
});

test('a percentage of local content is no number', () => {
  expect(claimDetails(aClaim({ type: 'tkdn', number: '92,4%' }), 'in-force', 'id')).toMatch(/^92,4%, /);
});

test('a NIB never shows its number', () => {
  const nib = aClaim({ type: 'nib', number: '1234567890123', validUntil: null });
  for (const state of ['in-force', 'unverified'] as const) expect(claimDetails(nib, state, 'id')).not.toContain('1234');
});

test('what nobody verified says so, and a sample names no number and no verifier', () => {
  expect(claimDetails(aClaim({ verifiedBy: null }), 'unverified', 'id')).toContain('belum diverifikasi');
  const sample = claimDetails(aClaim({ sample: true }), 'sample', 'id');
  expect(sample).not.toMatch(/2063205010123|Dinas|verifikasi/);
});
