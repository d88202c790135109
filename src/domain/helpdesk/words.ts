import { plainLine, plainText } from '#domain/plain-text.ts';
import { holdsCitizenNumber } from '#domain/private-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { TextRefusal } from '#domain/typed-text.ts';

export const longestWords = 2_000;
const shortestWords = 10;
const longestName = 120;

/** What somebody tells the team, or the team answers: nobody else reads it, so that it may hold a telephone number. */
export function readWords(typed: string, min = shortestWords): Result<string, TextRefusal> {
  const text = plainText(typed);
  if (text === '') return fail({ code: 'required' });
  if (text.length < min) return fail({ code: 'too-short', detail: min });
  if (text.length > longestWords) return fail({ code: 'too-long', detail: longestWords });
  return holdsCitizenNumber(text) ? fail({ code: 'citizen-number' }) : ok(text);
}

/** Name and office of who asks; empty is null. */
export function readName(typed: string): Result<string | null, TextRefusal> {
  const text = plainLine(typed);
  if (text.length > longestName) return fail({ code: 'too-long', detail: longestName });
  return holdsCitizenNumber(text) ? fail({ code: 'citizen-number' }) : ok(text || null);
}
