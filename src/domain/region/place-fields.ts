import { fail, ok } from '#domain/result.ts';
import type { FieldReaders, FieldRefusal } from '#domain/typed-text.ts';
import { findProvince, findRegency } from './region.ts';

/** Kemendagri codes; null: not said. */
export interface PlaceFields {
  provinceCode: string | null;
  regencyCode: string | null;
}

export const placeReaders: FieldReaders<PlaceFields> = {
  provinceCode: (typed) =>
    typed === '' || findProvince(typed) ? ok(typed || null) : fail({ code: 'unknown-province' }),
  regencyCode: (typed) => (typed === '' || findRegency(typed) ? ok(typed || null) : fail({ code: 'unknown-regency' })),
};

/** A regency brings its province along; a province that is typed alone takes the regency of another away. */
export function checkPlace(values: Partial<PlaceFields>): FieldRefusal[] {
  const regency = findRegency(values.regencyCode ?? null);
  if (regency) values.provinceCode ??= regency.provinceCode;
  if (regency && values.provinceCode !== regency.provinceCode) {
    return [{ field: 'regencyCode', code: 'regency-of-other-province' }];
  }
  if (values.provinceCode !== undefined && values.regencyCode === undefined) values.regencyCode = null;
  return [];
}
