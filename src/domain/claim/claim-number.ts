import { plainLine } from '#domain/plain-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import type { ClaimType } from './claim.ts';
import { readTkdn, type TkdnBasis } from './tkdn.ts';

/** As a form sends it; the last two are a TKDN's. */
export interface TypedClaim {
  number: string;
  basis?: string;
  basedOn?: string;
}

/** A claim in its one form: equal certificates have equal numbers. */
export interface ReadClaim {
  number: string;
  /** `YYYY-MM-DD`, where the number itself tells it; null: it does not, or there is no end by law. */
  validUntil: string | null;
  basis: TkdnBasis | null;
  basedOn: string | null;
}

interface Circumstances {
  /** `YYYY-MM-DD` in Jakarta. */
  today: string;
  /** Of the product; null: not said, or the claim is its maker's. */
  origin: string | null;
}

type NumberRefusal = Omit<FieldRefusal, 'field'>;
type Read = Result<{ number: string; validUntil?: string }, NumberRefusal>;

const longest = 60;
const fullPirtDigits = 15;
const oldPirtDigits = 12;
const mostPirtYearsAhead = 6;

/** Reads a claim as its maker typed it, by the formats in DOMAIN; each way to be wrong has a code of its own. */
export function readClaim(
  type: ClaimType,
  typed: TypedClaim,
  circumstances: Circumstances,
): Result<ReadClaim, FieldRefusal[]> {
  const text = plainLine(typed.number).toUpperCase();
  const refuse = (refusal: NumberRefusal) => fail([{ field: 'number', ...refusal }]);
  if (text === '') return refuse({ code: 'required' });
  if (text.length > longest) return refuse({ code: 'too-long', detail: longest });
  if (!/[A-Z]/.test(text) && digitsOf(text).length === 16) return refuse({ code: 'citizen-number' });
  if (type === 'tkdn') return readTkdn({ ...typed, number: text }, circumstances.today);
  const read = readers[type](text, circumstances);
  if (!read.ok) return refuse(read.refusal);
  return ok({ validUntil: null, basis: null, basedOn: null, ...read.value });
}

/** Whether a number is that of an import: `ML` of BPOM is given to food from abroad. */
export function isImportNumber({ type, number }: { type: ClaimType; number: string | null }): boolean {
  return type === 'bpom' && number !== null && number.startsWith('ML');
}

/** Labels of before still bear twelve digits, without the year of their end. */
export function isOldPirt(number: string): boolean {
  return digitsOf(number).length === oldPirtDigits;
}

const readers: Record<Exclude<ClaimType, 'tkdn'>, (text: string, circumstances: Circumstances) => Read> = {
  nib: (text) => {
    const digits = digitsOf(text);
    return digits.length === 13 ? ok({ number: digits }) : fail({ code: 'nib-digits', detail: digits.length });
  },
  pirt: readPirt,
  bpom: (text, { origin }) => {
    const [, letters = '', digits = ''] =
      /^([A-Z]{2})(\d+)$/.exec(withoutGaps(text).replace(/^(?:BPOM)?(?:RI)?/, '')) ?? [];
    const isFood = letters === 'MD' || letters === 'ML';
    const isKnown = isFood || /^(?:N[A-E]|T[RI]|HT|FF|S[DIL])$/.test(letters);
    if (!isKnown) return fail({ code: 'bpom-letters' });
    const fits = isFood ? [12, 15].includes(digits.length) : digits.length >= 8 && digits.length <= 15;
    if (!fits) return fail({ code: isFood ? 'bpom-food-digits' : 'bpom-digits', detail: digits.length });
    return letters === 'ML' && origin === 'dibuat'
      ? fail({ code: 'import-contradicts' })
      : ok({ number: letters + digits });
  },
  halal: (text) => {
    const number = withoutGaps(text);
    if (/^KH/.test(number)) return fail({ code: 'halal-decree' });
    return /^ID\d{17}$/.test(number) ? ok({ number }) : fail({ code: 'halal-form', detail: digitsOf(number).length });
  },
  sni: (text, { today }) => {
    const [, prefix = '', number = '', sign = '', year = ''] =
      /^SNI\s*((?:(?:ISO|IEC|ISO\/IEC|CAC\/RCP)\s+)?)(\d{2,6}(?:[-.]\d{1,5})*)\s*([:-])\s*(\d{4})$/.exec(text) ?? [];
    if (number === '') return fail({ code: 'sni-form' });
    if (Number(year) < 1970 || year > today.slice(0, 4)) return fail({ code: 'sni-year', detail: year });
    return ok({ number: `SNI ${prefix.trim()}${prefix && ' '}${number}${sign}${year}` });
  },
  ig: (text) => {
    const [, digits = ''] = /^IDG(\d{9})$/.exec(withoutGaps(text)) ?? [];
    return digits ? ok({ number: `ID G ${digits.replace(/\d{3}(?=\d)/g, '$& ')}` }) : fail({ code: 'ig-form' });
  },
  merek: (text) => {
    const number = withoutGaps(text);
    return /^IDM\d{9}$/.test(number) ? ok({ number }) : fail({ code: 'merek-form' });
  },
  svlk: (text) =>
    /^(?=.*\d)[A-Z0-9][A-Z0-9 ./-]{4,}$/.test(text) ? ok({ number: text }) : fail({ code: 'svlk-form' }),
};

function readPirt(text: string, { today }: Circumstances): Read {
  const digits = /^(?:P-?IRT)?[\s:.]*(?:NO\.?)?[\s:.]*([\d\s.-]+)$/.exec(text)?.[1]?.replace(/\D/g, '') ?? '';
  if (digits.length !== fullPirtDigits && digits.length !== oldPirtDigits)
    return fail({ code: 'pirt-digits', detail: digits.length });
  if (!/^[1-8]/.test(digits)) return fail({ code: 'pirt-packaging' });
  if (digits.length === oldPirtDigits) return ok({ number: digits });
  const year = 2000 + Number(digits.slice(13));
  const thisYear = Number(today.slice(0, 4));
  if (year < thisYear) return fail({ code: 'already-ended', detail: year });
  if (year > thisYear + mostPirtYearsAhead) return fail({ code: 'pirt-year', detail: year });
  return ok({ number: `${digits.slice(0, 13)}-${digits.slice(13)}`, validUntil: `${year}-12-31` });
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function withoutGaps(text: string): string {
  return text.replace(/[\s.:-]/g, '');
}
