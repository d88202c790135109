import { type DescribedFields, describedReaders } from '#domain/described-fields.ts';
import { type ForeignRules, foreignTitle } from '#domain/foreign-origin.ts';
import { type PriceRefusal, parsePrice } from '#domain/money/parse-price.ts';
import { holdsImportNumber } from '#domain/private-text.ts';
import { checkPlace, type PlaceFields, placeReaders } from '#domain/region/place-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type FieldReaders, type FieldRefusal, readLine, readNames, readTyped, readWhole } from '#domain/typed-text.ts';
import type { CategoryTree } from './category.ts';
import { type Origin, origins } from './product.ts';

/** What a curator looks at before it is public. */
export interface ReviewedFields extends DescribedFields, PlaceFields {
  /** Empty: not chosen yet. */
  categorySlug: string;
  materials: string[];
  technique: string | null;
  origin: Origin | null;
}

/** What only the maker can know, public as soon as it is saved. Money in whole rupiah. */
export interface FactFields {
  priceIdr: number | null;
  priceMaxIdr: number | null;
  unit: string | null;
  unitEn: string | null;
  stock: number | null;
  leadTimeDays: number | null;
  minimumOrder: number | null;
  capacityPerMonth: number | null;
  weightGrams: number | null;
  sizeText: string | null;
}

export type ProductFields = ReviewedFields & FactFields;
export type ProductField = keyof ProductFields;
export type ProductGap = 'name' | 'category' | 'price' | 'place' | 'origin';
export type TypedProduct = Partial<Record<ProductField, string>>;

export const factFieldNames: readonly (keyof FactFields)[] = [
  'priceIdr',
  'priceMaxIdr',
  'unit',
  'unitEn',
  'stock',
  'leadTimeDays',
  'minimumOrder',
  'capacityPerMonth',
  'weightGrams',
  'sizeText',
];
export const reviewedFieldNames: readonly (keyof ReviewedFields)[] = [
  'name',
  'nameEn',
  'summary',
  'summaryEn',
  'story',
  'storyEn',
  'categorySlug',
  'materials',
  'technique',
  'provinceCode',
  'regencyCode',
  'origin',
];

/** Characters of a product's short texts; forms keep to them too. */
export const longestOf = { name: 120, technique: 80, unit: 30, size: 60 };

/** What was typed as values that go with what stands there, or all that is wrong with it, each beside its field. */
export function readProductFields(
  typed: TypedProduct,
  current: ProductFields,
  { categories, foreignRules }: { categories: CategoryTree; foreignRules: ForeignRules },
): Result<Partial<ProductFields>, FieldRefusal[]> {
  return readTyped(readersOf(categories), withRange(typed), (values) => [
    ...checkPlace(values),
    ...checkRange(values, current),
    ...checkImport(values, current),
    ...checkForeign(values, current, foreignRules),
  ]);
}

/** What keeps a product from being published. */
export function missingOfProduct(fields: ProductFields): ProductGap[] {
  const missing: ProductGap[] = [];
  if (fields.name === '') missing.push('name');
  if (fields.categorySlug === '') missing.push('category');
  if (fields.priceIdr === null) missing.push('price');
  if (fields.provinceCode === null) missing.push('place');
  if (fields.origin === null) missing.push('origin');
  return missing;
}

/** What stands on the public page cannot be taken away, only changed. */
export function emptiedFields(values: Partial<ProductFields>): FieldRefusal[] {
  const required = { name: '', categorySlug: '', priceIdr: null, provinceCode: null, origin: null } as const;
  return Object.entries(required)
    .filter(([field, empty]) => values[field as ProductField] === empty)
    .map(([field]) => ({ field, code: 'required' }));
}

function readersOf(categories: CategoryTree): FieldReaders<ProductFields> {
  return {
    ...describedReaders({ min: 3, max: longestOf.name }),
    ...placeReaders,
    categorySlug: (typed) => {
      if (typed !== '' && !categories.find(typed)) return fail({ code: 'unknown-category' });
      return typed === '' || categories.find(typed)?.parentSlug ? ok(typed) : fail({ code: 'category-is-group' });
    },
    materials: (typed) => readNames(typed, { most: 12, longest: 40 }),
    technique: (typed) => readLine(typed, { max: longestOf.technique }),
    origin: (typed) => {
      const origin = origins.find((known) => known === typed);
      return typed === '' || origin ? ok(origin ?? null) : fail({ code: 'unknown-origin' });
    },
    priceIdr: readPrice,
    priceMaxIdr: readPrice,
    unit: (typed) => readLine(typed, { max: longestOf.unit }),
    unitEn: (typed) => readLine(typed, { max: longestOf.unit }),
    stock: (typed) => readWhole(typed, { min: 0, max: 1_000_000 }),
    leadTimeDays: (typed) => readWhole(typed, { min: 0, max: 365 }),
    minimumOrder: (typed) => readWhole(typed, { min: 1, max: 1_000_000 }),
    capacityPerMonth: (typed) => readWhole(typed, { min: 1, max: 10_000_000 }),
    weightGrams: (typed) => readWhole(typed, { min: 1, max: 10_000_000 }),
    sizeText: (typed) => readLine(typed, { max: longestOf.size }),
  };
}

function readPrice(typed: string): Result<number | null, { code: PriceRefusal }> {
  if (typed.trim() === '') return ok(null);
  const price = parsePrice(typed);
  return price.ok ? ok(price.value.priceIdr) : fail({ code: price.refusal });
}

/** A range that is typed into one field fills both. */
function withRange(typed: TypedProduct): TypedProduct {
  const price = parsePrice(typed.priceIdr ?? '');
  if (!price.ok || price.value.priceMaxIdr === null || typed.priceMaxIdr) return typed;
  return { ...typed, priceMaxIdr: String(price.value.priceMaxIdr) };
}

function checkRange(values: Partial<ProductFields>, current: ProductFields): FieldRefusal[] {
  const { priceIdr, priceMaxIdr } = { ...current, ...values };
  if (priceMaxIdr === null || (values.priceIdr === undefined && values.priceMaxIdr === undefined)) return [];
  if (priceIdr === null) return [{ field: 'priceIdr', code: 'required' }];
  if (priceMaxIdr < priceIdr) return [{ field: 'priceMaxIdr', code: 'price-range-reversed' }];
  if (priceMaxIdr === priceIdr) values.priceMaxIdr = null;
  return [];
}

/** A BPOM number that begins with ML marks an import: it cannot stand beside "made in Indonesia". */
function checkImport(values: Partial<ProductFields>, current: ProductFields): FieldRefusal[] {
  const texts = ['name', 'nameEn', 'summary', 'summaryEn', 'story', 'storyEn'] as const;
  const found = findContradiction(values, current, texts, holdsImportNumber);
  return found ? [{ field: found.field, code: 'import-contradicts' }] : [];
}

/** Nor can words that name a foreign origin, where a text says what the thing is; a story may tell of anything. */
function checkForeign(values: Partial<ProductFields>, current: ProductFields, rules: ForeignRules): FieldRefusal[] {
  const texts = ['name', 'nameEn', 'summary', 'summaryEn'] as const;
  const found = findContradiction(values, current, texts, (text) => foreignTitle(text, rules) !== null);
  return found ? [{ field: found.field, code: 'foreign-origin', detail: foreignTitle(found.text, rules) ?? '' }] : [];
}

/** The text that speaks against "made in Indonesia", and the field of this form that is to be mended. */
function findContradiction(
  values: Partial<ProductFields>,
  current: ProductFields,
  texts: readonly (keyof DescribedFields)[],
  isForeign: (text: string) => boolean,
): { field: ProductField; text: string } | null {
  const merged = { ...current, ...values };
  const holding = texts.filter((field) => isForeign(merged[field] ?? ''));
  const typed = holding.find((field) => values[field] !== undefined);
  const field = typed ?? (values.origin === undefined ? undefined : 'origin');
  const [first] = holding;
  if (merged.origin !== 'dibuat' || !first || !field) return null;
  return { field, text: merged[typed ?? first] ?? '' };
}
