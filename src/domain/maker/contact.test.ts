import { expect, test } from 'vitest';
import { readContact } from './contact.ts';

test.each([
  '0812-3456-7890',
  '62 812 3456 7890',
  '+62 (0)812 3456 7890',
  '+62812-3456-7890',
  'https://wa.me/6281234567890?text=Halo',
  'wa.me/6281234567890',
  '\u202a0812 3456 7890\u202c',
])('%s is one and the same number', (typed) => {
  expect(readContact('phone', typed)).toEqual({ ok: true, value: '+6281234567890' });
});

test.each([
  ['phone', '12345', 'phone-unreadable'],
  ['phone', 'nol delapan', 'phone-unreadable'],
  ['phone', '+65 8123 4567', 'phone-foreign'],
  ['email', 'ibu@', 'email-unreadable'],
  ['email', 'ibu@surel.example\r\nBcc: x@surel.example', 'email-unreadable'],
  ['email', 'a@surel.example, b@surel.example', 'email-unreadable'],
  ['website', 'https://toko.id/3201010101900001', 'citizen-number'],
  ['email', '3201010101900001@surel.example', 'citizen-number'],
  ['website', 'http://toko.id', 'website-not-https'],
  ['website', 'javascript:alert(1)', 'website-unreadable'],
  ['website', 'https://192.168.1.1/toko', 'website-private'],
  ['website', 'https://tokopedia.com@jahat.id', 'website-private'],
  ['website', 'https://localhost', 'website-private'],
  ['instagram', 'https://www.facebook.com/tenun', 'instagram-unreadable'],
  ['instagram', 'tenun uji', 'instagram-unreadable'],
] as const)('%s %j is refused: %s', (kind, typed, refusal) => {
  expect(readContact(kind, typed)).toEqual({ ok: false, refusal });
});

test.each([
  ['email', ' Ibu@Surel.Example ', 'ibu@surel.example'],
  ['website', 'toko.id/katalog/', 'https://toko.id/katalog'],
  ['instagram', '@Tenun.Uji', 'https://www.instagram.com/tenun.uji'],
  ['instagram', 'https://instagram.com/tenun.uji?igsh=abc', 'https://www.instagram.com/tenun.uji'],
  ['phone', '  ', null],
] as const)('%s %j is kept as %j', (kind, typed, value) => {
  expect(readContact(kind, typed)).toEqual({ ok: true, value });
});
