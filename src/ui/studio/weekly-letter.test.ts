import { expect, test } from 'vitest';
import { composeLetter } from './weekly-letter.ts';

const letter = { makerName: 'Tenun Uji', visits: 1_234, clicks: 5, priceToken: 'a.1.b', stopToken: 'a.9.c' };

test('a letter says what happened, one thing to do, and how to confirm prices and to stop it', () => {
  const { subject, text, stopUrl } = composeLetter(
    { ...letter, improvement: { code: 'add-product' } },
    'https://katalog.example',
  );
  expect(subject).toBe('Minggu ini di katalog: Tenun Uji');
  expect(text).toContain('dilihat 1.234 kali. Tautan ke toko dibuka 5 kali.');
  expect(text).toContain('Tambahkan produk pertama Anda.');
  expect(text).toContain('https://katalog.example/harga/a.1.b');
  expect(stopUrl).toBe('https://katalog.example/surat/a.9.c');
  expect(text).toContain(`Berhenti di sini, tanpa masuk: ${stopUrl}`);
});

test('its sentences are short and do not shout', () => {
  const { text } = composeLetter(
    { ...letter, visits: 0, improvement: { code: 'confirm-price', productId: 'p' } },
    'https://katalog.example',
  );
  const long = text.split(/[.?:\n]\s/).filter((sentence) => sentence.split(/\s+/).length > 20);
  expect(long).toEqual([]);
  expect(text).not.toContain('!');
});
