import type { Locale } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { text } from '#ui/messages/text.ts';

type Values = Record<string, string | number | boolean | null>;

/** What an act changed, a line a value: `harga: 50.000 → 75.000`. */
export function changeWords(before: Values | null, after: Values | null, locale: Locale): string[] {
  const t = text(locale).deskLists.acts;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const told = (value: Values[string] | undefined) => {
    if (value === null || value === undefined || value === '') return t.empty;
    return typeof value === 'number' ? formatNumber(value, locale) : (t.values[String(value)] ?? String(value));
  };
  return names
    .filter((name) => before?.[name] !== after?.[name])
    .map((name) => `${t.fields[name] ?? name}: ${told(before?.[name])} → ${told(after?.[name])}`);
}
