import { expect, test } from 'vitest';
import { composeClaimNews } from './claim-mail.ts';

const news: Omit<Parameters<typeof composeClaimNews>[0], 'state'> = {
  id: 'k1',
  makerName: 'Dapur Uji',
  type: 'pirt',
  product: { id: 'p1', name: 'Keripik uji' },
  validUntil: '2027-12-31',
  reason: null,
  note: null,
};
const site = 'https://katalog.example';

test('a verified claim is told with its last day and its page in the register', () => {
  const { subject, text } = composeClaimNews({ ...news, state: 'verified' }, site);
  expect(subject).toBe('P-IRT: sudah cocok dengan suratnya');
  expect(text).toContain('Kurator sudah mencocokkan P-IRT untuk Keripik uji.');
  expect(text).toMatch(/Berlaku sampai 31\sDes\s2027\./);
  expect(text).toContain('https://katalog.example/klaim/k1');
});

test.each(['asked', 'refused', 'revoked'] as const)('a claim that was %s is told why, and where to look', (state) => {
  const told = { ...news, state, reason: 'number', note: 'Angka terakhirnya lain.' } as const;
  const { text } = composeClaimNews(told, site);
  expect(text).toContain('Alasan: Nomor tidak cocok.\nKata kurator: Angka terakhirnya lain.');
  expect(text).toContain('https://katalog.example/studio/produk/p1/keterangan');
  expect(text).not.toContain('Berlaku sampai');
  expect(text.includes('Kirim foto atau PDF yang lebih jelas')).toBe(state === 'asked');
});

test('a claim about the business leads to its own page in the studio', () => {
  const told = { ...news, type: 'nib', product: null, state: 'refused', reason: 'other', note: 'Lain.' } as const;
  expect(composeClaimNews(told, site).text).toContain('https://katalog.example/studio/profil/keterangan');
});
