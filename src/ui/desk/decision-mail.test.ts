import { expect, test } from 'vitest';
import type { DecisionNews } from '#domain/moderation/decision-news.ts';
import { composeDecisions } from './decision-mail.ts';

const product = { id: 's', entity: 'product', entityId: 'p1', title: 'Kain Biru', slug: 'kain-biru' } as const;
const plain = { reason: null, note: null, corrected: [] };
const compose = (...decisions: DecisionNews[]) =>
  composeDecisions({ makerName: 'Tenun Uji', decisions }, 'https://k.example');

test('what is public now comes with its address and what was put right', () => {
  const { subject, text } = compose({ ...product, ...plain, state: 'approved', corrected: ['name', 'regencyCode'] });
  expect(subject).toBe('Kain Biru: disetujui');
  expect(text).toContain('Kain Biru sudah tayang: https://k.example/produk/kain-biru');
  expect(text).toContain('Kurator memperbaiki: Nama, Tempat.');
});

test('what was sent back comes with why, the words, and where to mend it', () => {
  const { text } = compose({ ...product, state: 'returned', reason: 'photo', note: 'Foto gelap.', corrected: [] });
  expect(text).toContain(
    'Tentang: Foto.\nKata kurator: Foto gelap.\nPerbaiki, lalu kirim lagi: https://k.example/studio/produk/p1',
  );
});

test('several decisions go in one letter; what was refused is not asked for again', () => {
  const maker = { ...product, entity: 'maker', entityId: 'm1', title: 'Tenun Uji', slug: 'tenun-uji' } as const;
  const { subject, text } = compose(
    { ...maker, ...plain, state: 'approved' },
    { ...product, state: 'refused', reason: 'double', note: 'Sudah ada.', corrected: [] },
  );
  expect(subject).toBe('2 kiriman Anda sudah diperiksa');
  expect(text).toContain('https://k.example/pembuat/tenun-uji');
  expect(text).toContain('Kain Biru tidak diterima.');
  expect(text).not.toContain('kirim lagi');
});
