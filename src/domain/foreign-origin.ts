import * as z from 'zod';
import { PhraseSet, plainWords } from './phrases.ts';

const words = z.array(z.string());
const foreignSchema = z.strictObject({
  title_ignore: words,
  title_phrases: words,
  title_leads: words,
  origin_column_words: words,
  origin_column_domestic: words,
  origin_column_countries: z.array(
    z.strictObject({ code: z.string(), name: z.string(), names: words, column_only: words }),
  ),
});

export interface ForeignRules {
  titleIgnore: PhraseSet;
  titlePhrases: PhraseSet;
  titleLeads: PhraseSet;
  countries: PhraseSet;
  /** Whole contents of an origin column, as plain words joined by spaces. */
  columnForeign: Set<string>;
  columnDomestic: Set<string>;
}

/** Compiles `content/intake/asal-asing.yaml`, parsed from YAML; throws with Zod's account. */
export function parseForeignRules(content: unknown): ForeignRules {
  const foreign = foreignSchema.parse(content);
  const countries = foreign.origin_column_countries;
  const plain = (list: string[]) => list.map((text) => plainWords(text).join(' '));
  return {
    titleIgnore: new PhraseSet(foreign.title_ignore),
    titlePhrases: new PhraseSet(foreign.title_phrases),
    titleLeads: new PhraseSet(foreign.title_leads),
    countries: new PhraseSet(countries.flatMap(({ names }) => names)),
    columnForeign: new Set(
      plain([...countries.flatMap((c) => [...c.names, ...c.column_only]), ...foreign.origin_column_words]),
    ),
    columnDomestic: new Set(plain(foreign.origin_column_domestic)),
  };
}

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
