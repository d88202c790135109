import { expect, test } from 'vitest';
import { type Claim, claimState, isInForce } from './claim.ts';

const aClaim = (values: Partial<Claim>): Claim => ({
  id: 'claim-1',
  type: 'pirt',
  number: '2063201010123-27',
  verifiedBy: 'Dinas (uji)',
  verifiedAt: '2025-01-31',
  validUntil: null,
  revokedAt: null,
  sample: false,
  ...values,
});

test('a P-IRT claim loses its stamp on the day after it expires', () => {
  const claim = aClaim({ validUntil: '2026-01-31' });
  expect(isInForce(claim, '2026-01-31')).toBe(true);
  expect(isInForce(claim, '2026-02-01')).toBe(false);
  expect(claimState(claim, '2026-02-01')).toBe('expired');
});

test('a claim that nobody verified, that was revoked or that is a sample bears no stamp', () => {
  expect(claimState(aClaim({ verifiedBy: null }), '2026-01-01')).toBe('unverified');
  expect(claimState(aClaim({ revokedAt: new Date('2026-01-01') }), '2026-01-01')).toBe('revoked');
  expect(claimState(aClaim({ sample: true, verifiedBy: null }), '2026-01-01')).toBe('sample');
  expect(isInForce(aClaim({ revokedAt: new Date('2026-01-01') }), '2026-01-01')).toBe(false);
});

test('a claim without an end by law stays in force; one that ends within sixty days says so', () => {
  expect(claimState(aClaim({}), '2099-01-01')).toBe('in-force');
  expect(claimState(aClaim({ validUntil: '2026-03-02' }), '2026-01-01')).toBe('expiring');
  expect(claimState(aClaim({ validUntil: '2026-03-03' }), '2026-01-01')).toBe('in-force');
});
