import { isDay } from '#domain/calendar-day.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type FieldReaders, type FieldRefusal, readLine, readProse, readTyped } from '#domain/typed-text.ts';

/** What an official is, as far as the law on elections tells them apart. */
export const officeKinds = ['regional-head', 'minister', 'agency-head', 'legislator', 'other'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export const longestDutaName = 60;
export const longestOffice = 80;
export const longestStatement = 300;

/** What a duta's page says of them; the official approves exactly these words. Days are `YYYY-MM-DD`. */
export interface DutaWords {
  /** As officially written, with titles. */
  name: string;
  office: string;
  officeKind: OfficeKind;
  termFrom: string;
  /** Last day of the term; null: not known yet. */
  termTo: string | null;
  statement: string;
}

/** A duta as their staff work on it. */
export interface Duta {
  id: string;
  slug: string;
  /** Kemendagri codes; both null: of the whole country. */
  provinceCode: string | null;
  regencyCode: string | null;
  draft: DutaWords;
  /** What is public; null: nothing yet. */
  approved: DutaWords | null;
  approvedAt: Date | null;
  /** Where links to approve are sent; never public. */
  officialEmail: string;
}

/** A duta as everybody sees them. */
export type PublicDuta = Pick<Duta, 'id' | 'slug' | 'provinceCode' | 'regencyCode'> & DutaWords;

/** Whether a term is over on a day; the last day still belongs to it. */
export function isTermOver({ termTo }: Pick<DutaWords, 'termTo'>, today: string): boolean {
  return termTo !== null && termTo < today;
}

const readers: FieldReaders<Record<keyof DutaWords, string | null>> = {
  name: (typed) => required(readLine(typed, { min: 3, max: longestDutaName })),
  office: (typed) => required(readLine(typed, { min: 3, max: longestOffice })),
  officeKind: (typed) => (officeKinds.some((known) => known === typed) ? ok(typed) : fail({ code: 'unknown-role' })),
  termFrom: (typed) => required(readDay(typed)),
  termTo: readDay,
  statement: (typed) => required(readProse(typed, { max: longestStatement })),
};

/** The words as they were typed: all are needed but the end of the term, which may not come before its beginning. */
export function readDutaWords(typed: Partial<Record<keyof DutaWords, string>>): Result<DutaWords, FieldRefusal[]> {
  const whole = Object.fromEntries(Object.keys(readers).map((field) => [field, typed[field as keyof DutaWords] ?? '']));
  const read = readTyped(readers, whole, ({ termFrom, termTo }) =>
    termFrom && termTo && termTo < termFrom ? [{ field: 'termTo', code: 'term-reversed' }] : [],
  );
  return read.ok ? ok(read.value as DutaWords) : read;
}

type Read = Result<string | null, { code: string; detail?: string | number }>;

/** A field that may not stay empty. */
export function required(read: Read): Read {
  return read.ok && read.value === null ? fail({ code: 'required' }) : read;
}

/** A day as a field for dates sends it; empty is null. */
export function readDay(typed: string): Read {
  if (typed === '') return ok(null);
  return isDay(typed) ? ok(typed) : fail({ code: 'date-unreadable' });
}
