import { expect, test } from 'vitest';
import { holdsCitizenNumber } from './private-text.ts';

test.each([
  'NIK saya 3201010101900001',
  '3201 0101 0190 0001',
  '320101-010190-0001',
  '32.01.01.010190.0001',
  'No.3201010101900001',
  'NIK ３２０１０１０１０１９００００１',
])('a NIK is found however it is grouped: %s', (text) => {
  expect(holdsCitizenNumber(text)).toBe(true);
});

test.each([
  'telepon 0812-3456-7890 atau 0813 9876 5432',
  'halal ID12345678901234567',
  'P-IRT 2063205010123-27',
  'harga 1.250.000 bukan 1.200.000',
  'NIB 1234567890123',
  'tokopedia.com/toko/jaket-17295740982757639140',
])('other numbers are let through: %s', (text) => {
  expect(holdsCitizenNumber(text)).toBe(false);
});
