import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

/** The signs of a code `ABCD-2345`, each with a word to read it out by. */
export function spellCode(code: string, locale: Locale): { sign: string; word: string }[] {
  const { spelling } = text(locale).assist;
  return [...code.replaceAll('-', '')].map((sign) => ({ sign, word: spelling[sign] ?? sign }));
}
