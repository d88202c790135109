export interface PriceReading {
  /** What is left of the query. */
  rest: string;
  minIdr: { value: number; words: string } | null;
  maxIdr: { value: number; words: string } | null;
  /** The words that ask for the cheapest first; null: none. */
  cheapest: string | null;
}

const amount = String.raw`(?:rp\.?\s*|idr\s*)?(\d+(?:[.,]\d+)*)\s*(ribu|rebu|rb|k|juta|jt|million)?(?:an)?(?:\s*rupiah)?\b`;
const below = String.raw`(?:harga\s+)?(?:di\s*bawah|dibawah|kurang\s+dari|maksimal|maksimum|maks?\.?|max\.?|paling\s+mahal|sampai|under|below|less\s+than|up\s+to|cheaper\s+than)\s+`;
const above = String.raw`(?:harga\s+)?(?:di\s*atas|diatas|lebih\s+dari|minimal|minimum|min\.?|mulai(?:\s+dari)?|above|over|more\s+than|at\s+least)\s+`;

const rangePattern = new RegExp(
  String.raw`\b(?:harga\s+)?(?:antara|between|kisaran)\s+${amount}\s*(?:dan|sampai|hingga|s\/?d|and|to|-|–)\s*${amount}`,
  'iu',
);
const dashPattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${amount}\s*[-–]\s*${amount}`, 'iu');
const maxPattern = new RegExp(String.raw`(?:\b${below}|<=?\s*)${amount}`, 'iu');
const minPattern = new RegExp(String.raw`(?:\b${above}|>=?\s*)${amount}`, 'iu');
const cheapPattern =
  /\b(?:paling\s+murah|termurah|murah(?:\s+meriah)?|terjangkau|ekonomis|cheapest|cheap|affordable)\b/iu;

/**
 * Reads prices out of a query, in whole rupiah: `di bawah 100 ribu`, `<100rb`, `maks 50rb`, `antara 50 dan 100 ribu`,
 * `di atas 1 juta`, `under 100k`; and `murah` or `termurah` as "cheapest first". A number without a unit counts only
 * where it can be a price, from 1.000 up: `di bawah 500 gram` stays words.
 */
export function readPriceWords(query: string): PriceReading {
  const reading: PriceReading = { rest: query, minIdr: null, maxIdr: null, cheapest: null };
  const range = rangePattern.exec(query) ?? unitedRange(query);
  if (range && takeRange(reading, range)) return withCheapest(reading);
  takeBound(reading, 'maxIdr', maxPattern);
  takeBound(reading, 'minIdr', minPattern);
  return withCheapest(reading);
}

/** `50-100rb`: without a word in front, a range needs its unit. */
function unitedRange(query: string): RegExpExecArray | null {
  const found = dashPattern.exec(query);
  return found?.[4] ? found : null;
}

function takeRange(reading: PriceReading, found: RegExpExecArray): boolean {
  const [words, lowDigits = '', lowUnit, highDigits = '', highUnit] = found;
  const high = rupiah(highDigits, highUnit);
  // In "50 sampai 100 ribu" the unit stands once, for both.
  const low = rupiah(lowDigits, lowUnit ?? highUnit);
  if (low === null || high === null || low > high) return false;
  reading.minIdr = { value: low, words };
  reading.maxIdr = { value: high, words };
  reading.rest = without(reading.rest, words);
  return true;
}

function takeBound(reading: PriceReading, bound: 'minIdr' | 'maxIdr', pattern: RegExp): void {
  const found = pattern.exec(reading.rest);
  const value = found && rupiah(found[1] ?? '', found[2]);
  if (!found || value === null) return;
  reading[bound] = { value, words: found[0].trim() };
  reading.rest = without(reading.rest, found[0]);
}

function withCheapest(reading: PriceReading): PriceReading {
  const found = cheapPattern.exec(reading.rest);
  const rest = found ? without(reading.rest, found[0]) : '';
  // Alone, "murah" is nothing but a wish for the cheapest; beside other words it is the same.
  return found ? { ...reading, cheapest: found[0], rest } : reading;
}

function rupiah(digits: string, unit: string | undefined): number | null {
  const scale = /^(juta|jt|million)$/iu.test(unit ?? '') ? 1_000_000 : unit ? 1000 : 1;
  const isGrouped = scale === 1 || /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const value = isGrouped ? Number(digits.replace(/[.,]/g, '')) : Number(digits.replace(',', '.'));
  const amountIdr = Math.round(value * scale);
  return Number.isSafeInteger(amountIdr) && amountIdr >= 1000 ? amountIdr : null;
}

function without(text: string, words: string): string {
  return text.replace(words, ' ').replace(/\s+/g, ' ').trim();
}
