import { findProvince, findRegency } from '#domain/region/region.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type FieldReaders, type FieldRefusal, readLine, readNames, readProse, readTyped } from '#domain/typed-text.ts';
import type { MakerRole } from './maker.ts';

/** What the owner of a maker may write. All of it is looked at by a curator before it is public. */
export interface MakerFields {
  name: string;
  nameEn: string | null;
  summary: string | null;
  summaryEn: string | null;
  story: string | null;
  storyEn: string | null;
  crafts: string[];
  provinceCode: string | null;
  regencyCode: string | null;
  role: MakerRole;
}
export type MakerField = keyof MakerFields;
export type MakerGap = 'name' | 'place';

const readers: FieldReaders<MakerFields> = {
  name: (typed) => {
    const read = readLine(typed, { min: 2, max: 80 });
    return read.ok ? ok(read.value ?? '') : read;
  },
  nameEn: (typed) => readLine(typed, { max: 80 }),
  summary: (typed) => readLine(typed, { max: 200 }),
  summaryEn: (typed) => readLine(typed, { max: 200 }),
  story: (typed) => readProse(typed, { max: 6_000 }),
  storyEn: (typed) => readProse(typed, { max: 6_000 }),
  crafts: (typed) => readNames(typed, { most: 8, longest: 40 }),
  provinceCode: (typed) =>
    typed === '' || findProvince(typed) ? ok(typed || null) : fail({ code: 'unknown-province' }),
  regencyCode: (typed) => (typed === '' || findRegency(typed) ? ok(typed || null) : fail({ code: 'unknown-regency' })),
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

/** A regency brings its province along; a province that is typed alone takes the regency of another away. */
export function checkPlace(values: { provinceCode?: string | null; regencyCode?: string | null }): FieldRefusal[] {
  const regency = findRegency(values.regencyCode ?? null);
  if (regency) values.provinceCode ??= regency.provinceCode;
  if (regency && values.provinceCode !== regency.provinceCode) {
    return [{ field: 'regencyCode', code: 'regency-of-other-province' }];
  }
  if (values.provinceCode !== undefined && values.regencyCode === undefined) values.regencyCode = null;
  return [];
}
