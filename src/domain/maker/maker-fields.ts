import { type DescribedFields, describedReaders } from '#domain/described-fields.ts';
import { checkPlace, type PlaceFields, placeReaders } from '#domain/region/place-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type FieldReaders, type FieldRefusal, readNames, readTyped } from '#domain/typed-text.ts';
import type { MakerRole } from './maker.ts';

/** What the owner of a maker may write. All of it is looked at by a curator before it is public. */
export interface MakerFields extends DescribedFields, PlaceFields {
  crafts: string[];
  role: MakerRole;
}
export type MakerField = keyof MakerFields;
export type MakerGap = 'name' | 'place';

/** Characters; forms keep to it too. */
export const longestMakerName = 80;

const readers: FieldReaders<MakerFields> = {
  ...describedReaders({ min: 2, max: longestMakerName }),
  ...placeReaders,
  crafts: (typed) => readNames(typed, { most: 8, longest: 40 }),
  role: (typed) => (typed === 'maker' || typed === 'seller' ? ok(typed) : fail({ code: 'unknown-role' })),
};
export const makerFieldNames = Object.keys(readers) as MakerField[];

export type TypedMaker = Partial<Record<MakerField, string>>;

/** What was typed as values, or all that is wrong with it, each beside its field. */
export function readMakerFields(typed: TypedMaker): Result<Partial<MakerFields>, FieldRefusal[]> {
  return readTyped(readers, typed, checkPlace);
}

/** What keeps a maker from being published. */
export function missingOfMaker(fields: MakerFields): MakerGap[] {
  const missing: MakerGap[] = [];
  if (fields.name === '') missing.push('name');
  if (fields.provinceCode === null) missing.push('place');
  return missing;
}
