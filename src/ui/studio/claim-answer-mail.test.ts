import { expect, test } from 'vitest';
import { composeClaimAnswer } from './claim-answer-mail.ts';

const claim = { makerName: 'Toko Uji', slug: 'toko-uji' };

test('who got a business reads that it is theirs, and where it is looked after', () => {
  const { subject, text } = composeClaimAnswer({ ...claim, isAccepted: true }, 'https://k.example');
  expect(subject).toBe('Toko Uji sekarang milik akun Anda');
  expect(text).toContain('https://k.example/studio');
  expect(text).not.toContain('/klaim/');
});

test('who did not reads why, and how to ask again', () => {
  const { subject, text } = composeClaimAnswer({ ...claim, isAccepted: false }, 'https://k.example');
  expect(subject).toBe('Permintaan Anda tentang Toko Uji');
  expect(text).toContain('belum cukup');
  expect(text).toContain('https://k.example/studio/klaim/toko-uji');
});
