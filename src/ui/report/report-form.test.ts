import { expect, test } from 'vitest';
import { formOf, reportForm, typedReport } from './report-form.ts';

const report = { subject: 'product', subjectId: 'p', reason: 'dead-link', message: 'Tautannya tidak bisa dibuka.' };
const ownership = { ...report, reason: 'ownership', message: 'Ini toko saya, tolong perbaiki harganya.' };

function errorsOf(input: object): string[] {
  const parsed = reportForm.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
}

test('a report needs no contact, but a given one must be an e-mail', () => {
  expect(errorsOf(report)).toEqual([]);
  expect(errorsOf({ ...report, contact: 'warga@surel.example' })).toEqual([]);
  expect(errorsOf({ ...report, contact: 'warga' })).toEqual(['contact: email']);
});

test('an owner must leave a phone number or an e-mail', () => {
  expect(errorsOf(ownership)).toEqual(['contact: contact']);
  for (const contact of ['0812-3456-7890', '+62 (0)812 3456 7890', 'toko@surel.example']) {
    expect(errorsOf({ ...ownership, contact })).toEqual([]);
  }
  expect(errorsOf({ ...ownership, contact: '12' })).toEqual(['contact: contact']);
});

test('a short, an overlong and a NIK-bearing message are refused at their field', () => {
  expect(errorsOf({ ...report, message: '   pendek  ' })).toEqual(['message: messageShort']);
  expect(errorsOf({ ...report, message: 'x'.repeat(1001) })).toEqual(['message: messageLong']);
  expect(errorsOf({ ...report, message: 'NIK saya 3201010101900001' })).toEqual(['message: citizenNumber']);
});

test('an empty message, which arrives as null, is called too short', () => {
  expect(errorsOf({ ...report, message: null })).toEqual(['message: messageShort']);
});

test('control signs, which no database holds, are left out of what is kept and in what is shown again', () => {
  const kept = reportForm.parse({ ...report, subjectId: 'p\0', message: 'baris satu\nbaris\0 dua', contact: '\0' });
  expect(kept).toMatchObject({ subjectId: 'p', message: 'baris satu\nbaris  dua', contact: '' });
  const data = new FormData();
  data.set('subjectId', 'p\0');
  expect(typedReport(data).subjectId).toBe('p');
});

test('a body that is no form counts as an empty one', async () => {
  const sent = (type: string, body: string) =>
    new Request('http://localhost/lapor/a', { method: 'POST', body, headers: { 'content-type': type } });
  expect([...(await formOf(sent('application/json', '{"reason":"other"}')))]).toEqual([]);
  expect((await formOf(sent('application/x-www-form-urlencoded', 'reason=other'))).get('reason')).toBe('other');
});

test('a reason that is none is refused', () => {
  expect(errorsOf({ ...report, reason: 'hacked' })).toEqual(['reason: reason']);
  expect(errorsOf({ ...report, reason: null })).toEqual(['reason: reason']);
});

test('what was typed comes back, cut to a bounded length', () => {
  const data = new FormData();
  data.set('subject', 'maker');
  data.set('message', 'x'.repeat(9_000));
  expect(typedReport(data)).toMatchObject({ subject: 'maker', reason: '', contact: '' });
  expect(typedReport(data).message).toHaveLength(2_000);
});
