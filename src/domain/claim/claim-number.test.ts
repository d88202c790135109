import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimType, claimTypes } from './claim.ts';
import { isOldPirt, readClaim, type TypedClaim } from './claim-number.ts';

const today = '2026-03-02';
const read = (type: ClaimType, number: string, origin: string | null = 'dibuat', rest: Partial<TypedClaim> = {}) =>
  readClaim(type, { number, ...rest }, { today, origin });
const numberOf = (...args: Parameters<typeof read>) => {
  const outcome = read(...args);
  return outcome.ok ? outcome.value.number : outcome.refusal.map(({ field, code }) => `${field}: ${code}`).join();
};

test.each<[ClaimType, string, string]>([
  ['nib', '8120 0012 3456 7', '8120001234567'],
  ['nib', 'NIB: 8120001234567', '8120001234567'],
  ['nib', '812000123456', 'number: nib-digits'],
  ['nib', '3273012345678901', 'number: citizen-number'],
  ['pirt', '206327301012327', '2063273010123-27'],
  ['pirt', 'P-IRT No. 2063273010123-27', '2063273010123-27'],
  ['pirt', 'pirt 206.32.73.01.0123.27', '2063273010123-27'],
  ['pirt', '206327301012', '206327301012'],
  ['pirt', '9063273010123-27', 'number: pirt-packaging'],
  ['pirt', '2063273010123-25', 'number: already-ended'],
  ['pirt', '2063273010123-40', 'number: pirt-year'],
  ['pirt', '20632730101', 'number: pirt-digits'],
  ['pirt', 'abc 2063273010123-27', 'number: pirt-digits'],
  ['bpom', 'BPOM RI MD 240935001200027', 'MD240935001200027'],
  ['bpom', 'md 240935001200', 'MD240935001200'],
  ['bpom', 'MD 2409350012', 'number: bpom-food-digits'],
  ['bpom', 'ML 240935001200', 'number: import-contradicts'],
  ['bpom', 'NA18201234567', 'NA18201234567'],
  ['bpom', 'TR 123456789', 'TR123456789'],
  ['bpom', 'NA 12', 'number: bpom-digits'],
  ['bpom', 'XX123456789012', 'number: bpom-letters'],
  ['bpom', '240935001200', 'number: bpom-letters'],
  ['halal', 'ID 3211 0000 1234 5678 9', 'ID32110000123456789'],
  ['halal', 'ID3211000012345678', 'number: halal-form'],
  ['halal', 'KH-12345/2024', 'number: halal-decree'],
  ['sni', 'sni iso 9626:2018', 'SNI ISO 9626:2018'],
  ['sni', 'SNI 01-2891-1992', 'SNI 01-2891-1992'],
  ['sni', 'SNI ISO/IEC 17025 : 2017', 'SNI ISO/IEC 17025:2017'],
  ['sni', 'SNI 2973:2030', 'number: sni-year'],
  ['sni', 'SNI 2973', 'number: sni-form'],
  ['ig', 'IDG000000014', 'ID G 000 000 014'],
  ['ig', 'id g 000000 014', 'ID G 000 000 014'],
  ['ig', 'ID G 14', 'number: ig-form'],
  ['merek', 'idm 000123456', 'IDM000123456'],
  ['merek', 'IDM00012345', 'number: merek-form'],
  ['svlk', 'vlk-0012/2024', 'VLK-0012/2024'],
  ['svlk', 'kayu legal', 'number: svlk-form'],
  ['halal', ' \u200b ', 'number: required'],
  ['svlk', `1${'A'.repeat(70)}`, 'number: too-long'],
])('%s "%s" is %s', (type, typed, expected) => {
  expect(numberOf(type, typed)).toBe(expected);
});

test('ML is imported: it contradicts "dibuat" and no other origin', () => {
  expect(numberOf('bpom', 'ML 240935001200', 'dikemas')).toBe('ML240935001200');
  expect(numberOf('bpom', 'ML 240935001200', null)).toBe('ML240935001200');
});

test('a P-IRT ends with the year it bears; one of the old twelve digits bears none', () => {
  expect(read('pirt', '2063273010123-27')).toMatchObject({ value: { validUntil: '2027-12-31' } });
  expect(read('pirt', '206327301012')).toMatchObject({ value: { validUntil: null } });
  expect([isOldPirt('206327301012'), isOldPirt('2063273010123-27')]).toEqual([true, false]);
});

test('a halal certificate, a NIB and a geographical indication never end', () => {
  const numbers = { halal: 'ID32110000123456789', nib: '8120001234567', ig: 'IDG000000014' } as const;
  for (const [type, number] of Object.entries(numbers)) {
    expect(read(type as ClaimType, number)).toMatchObject({ ok: true, value: { validUntil: null } });
  }
});

test.each<[string, Partial<TypedClaim>, string]>([
  ['41,20 %', { basis: 'surveyor', basedOn: '2026-01-05' }, '41,2%'],
  ['25', { basis: 'kecil-46-2022', basedOn: '2024-01-05' }, '25%'],
  ['24,99', { basis: 'kecil-46-2022', basedOn: '2024-01-05' }, 'number: tkdn-at-least'],
  ['40', { basis: 'kecil-35-2025', basedOn: '2026-01-05' }, 'number: tkdn-more-than'],
  ['0', { basis: 'surveyor', basedOn: '2026-01-05' }, 'number: tkdn-percentage'],
  ['100,01', { basis: 'surveyor', basedOn: '2026-01-05' }, 'number: tkdn-percentage'],
  ['50', { basis: 'x', basedOn: '2026-02-30' }, 'basis: unknown-basis,basedOn: date-unreadable'],
  ['50', { basis: 'surveyor', basedOn: '2026-03-03' }, 'basedOn: date-ahead'],
])('TKDN "%s" with %j is %s', (number, rest, expected) => {
  expect(numberOf('tkdn', number, 'dibuat', rest)).toBe(expected);
});

test("what small industry declares by 35/2025 holds five years; a surveyor's has the end that its paper says", () => {
  const small = read('tkdn', '45', 'dibuat', { basis: 'kecil-35-2025', basedOn: '2025-06-01' });
  expect(small).toMatchObject({ value: { validUntil: '2030-06-01', basis: 'kecil-35-2025', basedOn: '2025-06-01' } });
  const surveyed = read('tkdn', '45', 'dibuat', { basis: 'surveyor', basedOn: '2025-06-01' });
  expect(surveyed).toMatchObject({ value: { validUntil: null } });
});

test('what was read reads the same again, and no text breaks a reader', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(?:P-IRT|MD|ML|NA|ID|ID G|IDM|SNI|SNI ISO|KH)? ?[0-9 .:%,-]{0,24}$/),
  );
  const rest = { basis: 'surveyor', basedOn: '2026-01-05' };
  fc.assert(
    fc.property(fc.constantFrom(...claimTypes), typed, (type, text) => {
      const first = read(type, text, null, rest);
      if (!first.ok) return first.refusal.length > 0;
      const again = read(type, first.value.number, null, rest);
      return again.ok && JSON.stringify(again.value) === JSON.stringify(first.value);
    }),
    { numRuns: 5_000 },
  );
});

test('every well-formed number is taken, however its digits are grouped', () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const grouped = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ');
  const taken = (type: ClaimType, number: string) => read(type, grouped(number), null).ok;
  fc.assert(fc.property(digits(13), (d) => taken('nib', d)));
  fc.assert(fc.property(digits(17), (d) => taken('halal', `ID${d}`)));
  fc.assert(fc.property(digits(9), (d) => taken('ig', `IDG${d}`) && taken('merek', `IDM${d}`)));
  fc.assert(fc.property(fc.constantFrom('1', '8'), digits(12), (first, d) => taken('pirt', `${first}${d}27`)));
  fc.assert(fc.property(fc.constantFrom('MD', 'ML'), digits(15), (letters, d) => taken('bpom', letters + d)));
});
