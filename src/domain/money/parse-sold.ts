import { fail, ok, type Result } from '#domain/result.ts';

const largestSold = 2_000_000_000;
const longestText = 60;

/**
 * Reads how many were sold, as marketplaces write it: `2rb+ terjual`, `8 rb+ terjual`, `1,1RB`, `40+ terjual`,
 * `Terjual 1.250`. The number is a lower bound where a `+` stands. What can't be read is a refusal, never 0.
 */
export function parseSold(text: string): Result<number, 'sold-unreadable'> {
  if (text.length > longestText) return fail('sold-unreadable');
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:terjual|sold|pcs|buah|produk)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const match = /^>?\s*(\d[\d.,]*)\s*(rb|ribu|k|jt|juta)?\s*\+?$/.exec(plain);
  const value = match && readNumber(match[1] ?? '', match[2]);
  return value === null || value > largestSold ? fail('sold-unreadable') : ok(value);
}

function readNumber(digits: string, unit: string | undefined): number | null {
  if (unit) {
    if (!/^\d+(?:[.,]\d{1,2})?$/.test(digits)) return null;
    return Math.round(Number(digits.replace(',', '.')) * (unit.startsWith('j') ? 1_000_000 : 1_000));
  }
  if (/^\d+$/.test(digits)) return Number(digits);
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : null;
}
