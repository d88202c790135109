import type { ForeignRules } from './intake-rules.ts';
import { plainWords } from './phrases.ts';

/** The words of a title that name a foreign origin (`made in china`, `barang import`); null: none. Doubt is no refusal. */
export function foreignTitle(title: string, rules: ForeignRules): string | null {
  const words = withoutIgnored(plainWords(title), rules);
  const phrase = rules.titlePhrases.findIn(words);
  if (phrase) return phrase;
  for (let at = 0; at < words.length; at++) {
    const lead = rules.titleLeads.lengthAt(words, at);
    const country = lead > 0 ? rules.countries.lengthAt(words, at + lead) : 0;
    if (country > 0) return words.slice(at, at + lead + country).join(' ');
  }
  return null;
}

/** The same for a column that states the origin: all of it, or what follows its last comma, is a country. */
export function foreignColumn(text: string, rules: ForeignRules): string | null {
  const whole = plainWords(text).join(' ');
  const last = plainWords(text.split(',').at(-1) ?? '').join(' ');
  if (rules.columnDomestic.has(whole) || rules.columnDomestic.has(last)) return null;
  return [whole, last].find((part) => rules.columnForeign.has(part)) ?? foreignTitle(text, rules);
}

/** Ignored phrases leave a gap, so that the words around them do not come together. */
function withoutIgnored(words: string[], rules: ForeignRules): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = rules.titleIgnore.lengthAt(words, at);
    kept.push(length > 0 ? '' : (words[at] ?? ''));
    at += Math.max(length, 1);
  }
  return kept;
}
