import { isDay } from '#domain/calendar-day.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import type { ReadClaim, TypedClaim } from './claim-number.ts';

/** `surveyor`: verified by one; the others: what small industry may declare of itself, by Permenperin number and year. */
export const tkdnBases = ['surveyor', 'kecil-46-2022', 'kecil-35-2025'] as const;
export type TkdnBasis = (typeof tkdnBases)[number];

const validYearsOfSmall35 = 5;
const earliest = '2010-01-01';

/** Reads a share of local content: percentage, what it rests on, and since when. */
export function readTkdn(typed: TypedClaim, today: string): Result<ReadClaim, FieldRefusal[]> {
  const refusals: FieldRefusal[] = [];
  const [, whole = '', part = ''] = /^(?:TKDN)?\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.number) ?? [];
  const percent = Number(`${whole}.${part}0`);
  const basis = tkdnBases.find((known) => known === typed.basis);
  const basedOn = typed.basedOn ?? '';
  if (whole === '' || percent <= 0 || percent > 100) refusals.push({ field: 'number', code: 'tkdn-percentage' });
  else if (basis === 'kecil-46-2022' && percent < 25)
    refusals.push({ field: 'number', code: 'tkdn-at-least', detail: 25 });
  else if (basis === 'kecil-35-2025' && percent <= 40)
    refusals.push({ field: 'number', code: 'tkdn-more-than', detail: 40 });
  if (!basis) refusals.push({ field: 'basis', code: 'unknown-basis' });
  if (!isDay(basedOn) || basedOn < earliest) refusals.push({ field: 'basedOn', code: 'date-unreadable' });
  else if (basedOn > today) refusals.push({ field: 'basedOn', code: 'date-ahead' });
  if (refusals.length > 0 || !basis) return fail(refusals);

  const validUntil = basis === 'kecil-35-2025' ? yearsLater(basedOn, validYearsOfSmall35) : null;
  if (validUntil !== null && validUntil < today)
    return fail([{ field: 'basedOn', code: 'already-ended', detail: validUntil.slice(0, 4) }]);
  const decimals = part.replace(/0+$/, '');
  return ok({ number: `${Number(whole)}${decimals && `,${decimals}`}%`, validUntil, basis, basedOn });
}

function yearsLater(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString().slice(0, 10);
}
