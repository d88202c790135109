import type { Locale } from '#domain/search/search-engine.ts';

interface OccasionText {
  title: string;
  title_en: string;
  summary: string;
  summary_en: string;
  selection_note: string;
  selection_note_en: string;
}

/** What a collection says of itself, in one language. */
export function occasionWords(data: OccasionText, locale: Locale): { title: string; summary: string; note: string } {
  return locale === 'en'
    ? { title: data.title_en, summary: data.summary_en, note: data.selection_note_en }
    : { title: data.title, summary: data.summary, note: data.selection_note };
}
