import { expect, test } from 'vitest';
import { composeHiddenLinks } from './hidden-links-mail.ts';

test('the mail names each product and its link, and says what to do', () => {
  const links = ['Keripik', 'Kopi'].map((productName, at) => ({
    id: `${at}`,
    productName,
    url: `https://toko.id/${at}`,
  }));
  const { subject, text } = composeHiddenLinks(
    { makerName: 'Dapur Uji', email: 'a@surel.example', links },
    'https://k.example',
  );
  expect(subject).toBe('2 tautan produk tidak ditemukan');
  expect(text).toContain('- Keripik: https://toko.id/0\n- Kopi: https://toko.id/1');
  expect(text).toContain('https://k.example/studio');
  expect(text.split(/[.:\n]\s/).filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});
