import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { joined } from './field-words.ts';

/** Names of fields as people read them, each once: `Nama, Tempat`. */
export function fieldNames(fields: string[], locale: Locale): string {
  const labels = text(locale).desk.fields;
  const rowOf = (field: string) => Object.keys(joined).find((row) => joined[row]?.includes(field)) ?? field;
  return [...new Set(fields.map((field) => labels[rowOf(field)] ?? field))].join(', ');
}
