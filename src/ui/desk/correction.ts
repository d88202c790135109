import type { CategoryTree } from '#domain/product/category.ts';
import { origins } from '#domain/product/product.ts';
import { findProvince, regenciesOf } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { categoryChoices } from '#ui/studio/choices.ts';

/** A field that a curator can put right, with the text that stands in it. */
export interface Correction {
  /** The field that the text goes into: a place is put right by its regency. */
  field: string;
  kind: 'line' | 'lines' | 'choice';
  value: string;
  groups: { label: string | null; choices: { value: string; label: string }[] }[];
}

const kinds: Record<string, Correction['kind']> = {
  name: 'line',
  nameEn: 'line',
  summary: 'line',
  summaryEn: 'line',
  technique: 'line',
  materials: 'line',
  crafts: 'line',
  story: 'lines',
  storyEn: 'lines',
  categorySlug: 'choice',
  origin: 'choice',
};
const prefix = 'betul-';

/** How the field of a correction is called in the form. */
export const correctionName = (field: string) => `${prefix}${field}`;

/** What was typed into the fields of corrections, by field. */
export function readCorrections(texts: Record<string, string>): Record<string, string> {
  const typed = Object.entries(texts).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** A place may be put right within its province, which is what a curator answers for; null: not here. */
export function placeCorrection(values: Record<string, unknown>): Correction | null {
  const province = findProvince(String(values.provinceCode ?? ''));
  if (!province || typeof values.regencyCode !== 'string') return null;
  const choices = regenciesOf(province.code).map(({ code, name }) => ({ value: code, label: name }));
  return {
    field: 'regencyCode',
    kind: 'choice',
    value: values.regencyCode,
    groups: [{ label: province.name, choices }],
  };
}

/** How a curator may put a field right; null: not here. */
export function correctionOf(
  field: string,
  value: unknown,
  { categories, locale }: { categories: CategoryTree; locale: Locale },
): Correction | null {
  const kind = kinds[field];
  if (!kind) return null;
  const typed = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return {
    field,
    kind,
    value: typed,
    groups: field === 'origin' ? originChoices(locale) : kind === 'choice' ? categoryChoices(categories, locale) : [],
  };
}

function originChoices(locale: Locale): Correction['groups'] {
  const names: Record<string, string> = text(locale).studioStep.product.origins;
  return [{ label: null, choices: origins.map((origin) => ({ value: origin, label: names[origin] ?? origin })) }];
}
