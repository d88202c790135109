import * as z from 'zod';
import { type ForeignRules, parseForeignRules } from '#domain/foreign-origin.ts';
import { PhraseSet, plainWords } from '#domain/phrases.ts';

export const fields = [
  'name',
  'price',
  'original_price',
  'seller',
  'maker',
  'city',
  'province',
  'link',
  'image',
  'category',
  'description',
  'sold',
  'rating',
  'weight',
  'material',
  'origin',
  'stock',
  'promo',
] as const;
export type Field = (typeof fields)[number];

const words = z.array(z.string());
const columnsSchema = z.strictObject(
  Object.fromEntries(fields.map((field) => [field, words])) as Record<Field, typeof words>,
);
const categoriesSchema = z.array(z.strictObject({ category: z.string(), any: words, none: words.default([]) }));
export interface CategoryRule {
  category: string;
  any: PhraseSet;
  none: PhraseSet;
}

export interface IntakeRules {
  /** Plain heading → its field and its place in that field's list: the earlier one wins where a file has two. */
  headings: Map<string, { field: Field; rank: number }>;
  categories: CategoryRule[];
  foreign: ForeignRules;
}

/** Compiles `content/intake/{kolom,kategori-aturan,asal-asing}.yaml`, parsed from YAML; throws with Zod's account. */
export function parseIntakeRules(content: { columns: unknown; categories: unknown; foreign: unknown }): IntakeRules {
  const columns = columnsSchema.parse(content.columns);
  return {
    headings: new Map(
      fields.flatMap((field) =>
        columns[field].map((heading, rank) => [plainWords(heading).join(' '), { field, rank }] as const),
      ),
    ),
    categories: categoriesSchema.parse(content.categories).map(({ category, any, none }) => ({
      category,
      any: new PhraseSet(any),
      none: new PhraseSet(none),
    })),
    foreign: parseForeignRules(content.foreign),
  };
}
