import type { Locale } from '#domain/search/search-engine.ts';

/** A text in the visitor's language, or in Indonesian where nobody wrote it in English: then `lang` marks it. */
export interface Localised {
  text: string;
  lang: 'id' | undefined;
}

/** Chooses between the Indonesian text and its English version, which may be missing. */
export function localised(locale: Locale, indonesian: string, english: string | null): Localised {
  if (locale === 'id') return { text: indonesian, lang: undefined };
  return english ? { text: english, lang: undefined } : { text: indonesian, lang: 'id' };
}
