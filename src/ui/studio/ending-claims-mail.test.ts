import { expect, test } from 'vitest';
import { composeEndingClaims } from './ending-claims-mail.ts';

test('the mail names each claim with its product and its last day, and never a number', () => {
  const claims = [
    { id: '1', type: 'pirt', productName: 'Keripik', validUntil: '2026-09-30' },
    { id: '2', type: 'merek', productName: null, validUntil: '2026-10-01' },
  ] as const;
  const { subject, text } = composeEndingClaims(
    { makerName: 'Dapur Uji', email: 'a@surel.example', claims: [...claims] },
    'https://k.example',
  );
  expect(subject).toBe('2 keterangan segera berakhir');
  expect(text.replaceAll('\u00a0', ' ')).toContain(
    '- P-IRT, Keripik: sampai 30 Sep 2026\n- Merek terdaftar: sampai 1 Okt 2026',
  );
  expect(text).toContain('https://k.example/studio');
});
