import { expect, test } from 'vitest';
import { composeSuspension } from './suspension-mail.ts';

const thing = { id: '1', entity: 'product', name: 'Kain Biru', makerName: 'Tenun Uji' } as const;
const news = { ...thing, email: 'a@surel.example', note: 'Fotonya milik toko lain.' };

test('the mail says what is hidden, why, and that nothing is lost', () => {
  const { subject, text } = composeSuspension({ ...news, isLifted: false }, 'https://k.example');
  expect(subject).toBe('Kain Biru disembunyikan dari katalog');
  expect(text).toContain('Kata kurator: Fotonya milik toko lain.');
  expect(text).toContain('Tidak ada isian yang hilang.');
  expect(text).toContain('https://k.example/studio');
});

test('the mail of its end says that it is public again, without the old reason', () => {
  const { subject, text } = composeSuspension({ ...news, isLifted: true }, 'https://k.example');
  expect(subject).toBe('Kain Biru tampil lagi di katalog');
  expect(text).not.toContain('milik toko lain');
});
