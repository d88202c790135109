import { plainLine, plainText } from './plain-text.ts';
import { holdsCitizenNumber, holdsPhone } from './private-text.ts';
import { fail, ok, type Result } from './result.ts';

/** What is wrong with a text that somebody typed into a field; `detail` is the limit that it passed. */
export type TextRefusal =
  | { code: 'required' | 'citizen-number' | 'phone-in-text' | 'not-a-number' | 'not-whole' }
  | { code: 'too-short' | 'too-long' | 'too-many' | 'too-small' | 'too-large'; detail: number };

/** A refusal beside its field. */
export interface FieldRefusal {
  field: string;
  code: string;
  detail?: string | number;
}

/** How each field is read; a field without a reader cannot be typed. */
export type FieldReaders<T> = { [F in keyof T]?: (typed: string) => Result<T[F], Omit<FieldRefusal, 'field'>> };

/** Reads each typed field with its reader; `check` then looks at how the values go together. */
export function readTyped<T extends object>(
  readers: FieldReaders<T>,
  typed: { [F in keyof T]?: string },
  check: (values: Partial<T>) => FieldRefusal[],
): Result<Partial<T>, FieldRefusal[]> {
  const values: Partial<T> = {};
  const refusals: FieldRefusal[] = [];
  for (const field of Object.keys(readers) as (keyof T & string)[]) {
    const text = typed[field];
    const read = text === undefined ? undefined : readers[field]?.(text);
    if (!read) continue;
    if (read.ok) values[field] = read.value;
    else refusals.push({ field, ...read.refusal });
  }
  refusals.push(...check(values));
  return refusals.length > 0 ? fail(refusals) : ok(values);
}

/** One line for the public; empty is null. */
export function readLine(
  typed: string,
  { min = 1, max }: { min?: number; max: number },
): Result<string | null, TextRefusal> {
  return readPublic(plainLine(typed), min, max);
}

/** Several lines for the public; empty is null. */
export function readProse(typed: string, { max }: { max: number }): Result<string | null, TextRefusal> {
  return readPublic(plainText(typed), 1, max);
}

/** Short names between commas or on lines of their own, each once. */
export function readNames(typed: string, limits: { most: number; longest: number }): Result<string[], TextRefusal> {
  const names = [
    ...new Set(
      plainText(typed)
        .split(/[,;\n]/)
        .map(plainLine)
        .filter(Boolean),
    ),
  ];
  if (names.length > limits.most) return fail({ code: 'too-many', detail: limits.most });
  for (const name of names) {
    const read = readPublic(name, 1, limits.longest);
    if (!read.ok) return read;
  }
  return ok(names);
}

/** A whole number, also with points between the thousands; empty is null. */
export function readWhole(
  typed: string,
  { min, max }: { min: number; max: number },
): Result<number | null, TextRefusal> {
  const text = plainLine(typed).replace(/\s/g, '');
  if (text === '') return ok(null);
  const digits = /^-?\d{1,3}(?:[.]\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
  if (/^-?\d+[.,]\d+$/.test(digits)) return fail({ code: 'not-whole' });
  if (!/^-?\d+$/.test(digits)) return fail({ code: 'not-a-number' });
  const value = Number(digits);
  if (value < min) return fail({ code: 'too-small', detail: min });
  return value > max ? fail({ code: 'too-large', detail: max }) : ok(value);
}

function readPublic(text: string, min: number, max: number): Result<string | null, TextRefusal> {
  if (text === '') return ok(null);
  if (text.length < min) return fail({ code: 'too-short', detail: min });
  if (text.length > max) return fail({ code: 'too-long', detail: max });
  if (holdsCitizenNumber(text)) return fail({ code: 'citizen-number' });
  if (holdsPhone(text)) return fail({ code: 'phone-in-text' });
  return ok(text);
}
