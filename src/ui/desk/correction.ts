import { altField, altNames, type SubmittedPhoto } from '#domain/moderation/submitted-photo.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { origins } from '#domain/product/product.ts';
import { findProvince, regenciesOf } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { categoryChoices } from '#ui/studio/choices.ts';
import { writtenField } from '#ui/studio/written-fields.ts';

/** A field that a curator can put right, with the text that stands in it. */
export interface Correction {
  /** The field that the text goes into: a place is put right by its regency, a price by its two ends. */
  field: string;
  label: string;
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
  unit: 'line',
  unitEn: 'line',
  sizeText: 'line',
  story: 'lines',
  storyEn: 'lines',
  categorySlug: 'choice',
  origin: 'choice',
  role: 'choice',
};
const prefix = 'betul-';

/** How the field of a correction is called in the form. */
export const correctionName = (field: string) => `${prefix}${field}`;

/** What was typed into the fields of corrections, by field. */
export function readCorrections(texts: Record<string, string>): Record<string, string> {
  const typed = Object.entries(texts).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** How a curator may put a row right whose proposed values these are; empty: it was not sent, or only its maker can. */
export function correctionsOf(
  row: string,
  values: Record<string, unknown>,
  isSent: (field: string) => boolean,
  words: { categories: CategoryTree; locale: Locale },
): Correction[] {
  if (row === 'place') return isSent('regencyCode') ? placeCorrections(values, words.locale) : [];
  if (row === 'price') return isSent('priceIdr') ? priceCorrections(values, words.locale) : [];
  const kind = kinds[row];
  if (!kind || !isSent(row)) return [];
  const value = writtenField(row, values[row]);
  return [{ field: row, label: labelOf(row, words.locale), kind, value, groups: groupsOf(row, words) }];
}

/** The words of each picture that was sent, in both languages. */
export function photoCorrections(photos: SubmittedPhoto[], locale: Locale): Correction[] {
  const { altOf } = text(locale).desk;
  return photos.flatMap(({ id, ...alts }, index) =>
    altNames.map((name) => {
      const field = altField(name, id);
      return { field, label: altOf[name](String(index + 1)), kind: 'line', value: alts[name] ?? '', groups: [] };
    }),
  );
}

/** A place may be put right within its province, which is what a curator answers for. */
function placeCorrections({ provinceCode, regencyCode }: Record<string, unknown>, locale: Locale): Correction[] {
  const province = findProvince(String(provinceCode ?? ''));
  if (!province || typeof regencyCode !== 'string') return [];
  const choices = regenciesOf(province.code).map(({ code, name }) => ({ value: code, label: name }));
  const groups = [{ label: province.name, choices }];
  return [{ field: 'regencyCode', label: labelOf('place', locale), kind: 'choice', value: regencyCode, groups }];
}

function priceCorrections(values: Record<string, unknown>, locale: Locale): Correction[] {
  return (['priceIdr', 'priceMaxIdr'] as const).map((field) => {
    const value = writtenField(field, values[field]);
    return { field, label: text(locale).desk.priceEnds[field], kind: 'line', value, groups: [] };
  });
}

const labelOf = (row: string, locale: Locale) => text(locale).desk.fields[row] ?? row;

function groupsOf(row: string, { categories, locale }: { categories: CategoryTree; locale: Locale }) {
  const { product, maker } = text(locale).studioStep;
  if (row === 'categorySlug') return categoryChoices(categories, locale);
  if (row === 'origin') return choicesOf(origins, product.origins);
  return row === 'role' ? choicesOf(['maker', 'seller'], maker.roles) : [];
}

function choicesOf(values: readonly string[], names: Record<string, string>): Correction['groups'] {
  return [{ label: null, choices: values.map((value) => ({ value, label: names[value] ?? value })) }];
}
