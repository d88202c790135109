import * as z from 'zod';
import { PhraseSet, plainWords } from './phrases.ts';

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

export interface CategoryRule {
  category: string;
  any: PhraseSet;
  none: PhraseSet;
}

export interface ForeignRules {
  titleIgnore: PhraseSet;
  titlePhrases: PhraseSet;
  titleLeads: PhraseSet;
  countries: PhraseSet;
  /** Whole contents of an origin column, as plain words joined by spaces. */
  columnForeign: Set<string>;
  columnDomestic: Set<string>;
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
  const foreign = foreignSchema.parse(content.foreign);
  const countries = foreign.origin_column_countries;
  const plain = (list: string[]) => list.map((text) => plainWords(text).join(' '));
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
    foreign: {
      titleIgnore: new PhraseSet(foreign.title_ignore),
      titlePhrases: new PhraseSet(foreign.title_phrases),
      titleLeads: new PhraseSet(foreign.title_leads),
      countries: new PhraseSet(countries.flatMap(({ names }) => names)),
      columnForeign: new Set(
        plain([...countries.flatMap((c) => [...c.names, ...c.column_only]), ...foreign.origin_column_words]),
      ),
      columnDomestic: new Set(plain(foreign.origin_column_domestic)),
    },
  };
}
