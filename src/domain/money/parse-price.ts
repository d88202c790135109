import { fail, ok, type Result } from '#domain/result.ts';

export interface PriceText {
  /** Whole rupiah; the sale price where a struck one follows. */
  priceIdr: number;
  /** Upper end of a range; null: one price. */
  priceMaxIdr: number | null;
  /** Struck price beside the sale price; null: none. */
  originalIdr: number | null;
}

export type PriceRefusal =
  | 'price-unreadable'
  | 'price-zero'
  | 'price-negative'
  | 'price-fraction'
  | 'price-too-large'
  | 'price-foreign-currency'
  | 'price-range-reversed';

const largestPriceIdr = 10_000_000_000;
const longestText = 80;

const multipliers: Record<string, number> = {
  rb: 1_000,
  ribu: 1_000,
  k: 1_000,
  jt: 1_000_000,
  juta: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
};
const amountPattern =
  /^(?:rp|idr)?\s*\.?\s*(-?)\s*(?:rp\.?)?\s*(\d[\d.,\s]*?)\s*(rb|ribu|k|jt|juta|miliar|milyar)?\s*(?:rupiah|idr)?$/;

/**
 * Reads a price as files write it: `Rp17.000`, `17000`, `17.000,00`, `1,1RB`, `2,5 jt`, `Rp26.600Rp28.000` (sale and
 * struck price run together), `Rp3.000 - Rp18.900` (a range). What can't be read is a refusal, never 0.
 */
export function parsePrice(text: string): Result<PriceText, PriceRefusal> {
  if (text.length > longestText) return fail('price-unreadable');
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*(?:\/|per )\s*[a-z ]{1,12}$/, '');
  if (/[$€£¥₩]|usd|sgd|myr|eur|\brm\b|cny|yuan|jpy/.test(plain)) return fail('price-foreign-currency');
  const together = /^(rp[^r]+)(rp[^r]+)$/.exec(plain);
  if (together && !/(?:[-–—~]|s\/d|sampai|hingga)\s*$/.test(together[1] ?? ''))
    return parseSale(together[1] ?? '', together[2] ?? '');
  const range = /^(.*\d[a-z.,\s]*?)\s*(?:[-–—~]|s\/d|sampai|hingga)\s*((?:rp|idr)?[\s.]*\d.*)$/.exec(plain);
  if (range) return parseRange(range[1] ?? '', range[2] ?? '');
  const amount = parseAmount(plain);
  return amount.ok ? ok({ priceIdr: amount.value, priceMaxIdr: null, originalIdr: null }) : amount;
}

function parseSale(first: string, second: string): Result<PriceText, PriceRefusal> {
  const amounts = [parseAmount(first.trim()), parseAmount(second.trim())];
  const values: number[] = [];
  for (const amount of amounts) {
    if (!amount.ok) return amount;
    values.push(amount.value);
  }
  return ok({ priceIdr: Math.min(...values), priceMaxIdr: null, originalIdr: Math.max(...values) });
}

function parseRange(lowText: string, highText: string): Result<PriceText, PriceRefusal> {
  const high = parseAmount(highText.trim());
  if (!high.ok) return high;
  // "10 - 15 rb": the unit stands once, for both ends.
  const unit = /(rb|ribu|k|jt|juta)$/.exec(highText.trim())?.[1];
  const low = parseAmount(unit && /\d$/.test(lowText.trim()) ? `${lowText.trim()} ${unit}` : lowText.trim());
  if (!low.ok) return low;
  if (low.value > high.value) return fail('price-range-reversed');
  return ok({ priceIdr: low.value, priceMaxIdr: high.value === low.value ? null : high.value, originalIdr: null });
}

function parseAmount(text: string): Result<number, PriceRefusal> {
  const match = amountPattern.exec(text.replace(/,\s*-+$/, ''));
  if (!match) return fail('price-unreadable');
  const [, minus, digits = '', unit] = match;
  const value = unit ? parseScaled(digits.trim(), multipliers[unit] ?? 1) : parseDigits(digits.trim());
  if (value === null) return fail('price-unreadable');
  if (value === 0) return fail('price-zero');
  if (minus) return fail('price-negative');
  if (!Number.isInteger(value)) return fail('price-fraction');
  return value > largestPriceIdr ? fail('price-too-large') : ok(value);
}

/** `1,1` or `2.5` before a unit: the one mark is a decimal mark. Three digits after it could be either: unreadable. */
function parseScaled(digits: string, multiplier: number): number | null {
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(digits)) return null;
  return Math.round(Number(digits.replace(',', '.')) * multiplier * 100) / 100;
}

function parseDigits(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?: \d{3})+$/.test(digits)) return Number(digits.replaceAll(' ', ''));
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  return null;
}
