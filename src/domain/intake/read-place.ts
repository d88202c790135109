import { findProvince, findRegency } from '#domain/region/region.ts';
import { resolveCity, resolveProvince } from '#domain/region/resolve-city.ts';

export interface Place {
  provinceCode: string | null;
  regencyCode: string | null;
  assumed: boolean;
  /** Why there is no place, for the report; null: there is one, or nothing was written. */
  remark: string | null;
}

export interface PlaceContext {
  fileNamesKabupaten: boolean;
  /** For rows without a city; null: none. */
  regionCode: string | null;
}

const nowhere: Place = { provinceCode: null, regencyCode: null, assumed: false, remark: null };

const mostRemembered = 5_000;

/** `readPlace` for a whole file: the same few cities stand in thousands of rows, so answers are kept. */
export function placeReader(context: PlaceContext): (city: string, province: string) => Place {
  const known = new Map<string, Place>();
  return (city, province) => {
    const key = `${city}|${province}`;
    const place = known.get(key) ?? readPlace(city, province, context);
    if (known.size < mostRemembered) known.set(key, place);
    return place;
  };
}

/** The place a row means: its city, else its province, else the region given for the whole file. */
function readPlace(city: string, province: string, context: PlaceContext): Place {
  const provinceCode = province === '' ? null : resolveProvince(province);
  if (city === '') {
    if (province === '') return placeOfCode(context.regionCode);
    return provinceCode ? { ...nowhere, provinceCode } : { ...nowhere, remark: `provinsi "${province}" tidak dikenal` };
  }
  const answer = resolveCity(city, { fileNamesKabupaten: context.fileNamesKabupaten, provinceCode });
  if (answer.kind === 'found') {
    return {
      provinceCode: answer.provinceCode,
      regencyCode: answer.regencyCode,
      assumed: answer.assumed,
      remark: null,
    };
  }
  const why = answer.kind === 'ambiguous' ? `bisa ${answer.choices.join(' atau ')}` : 'tidak dikenal';
  return { ...nowhere, remark: `kota "${city.slice(0, 60)}" ${why}` };
}

/** Whether `code` is a Kemendagri code of a province or a regency. */
export function isRegionCode(code: string): boolean {
  return findProvince(code) !== null || findRegency(code) !== null;
}

function placeOfCode(code: string | null): Place {
  const regency = findRegency(code);
  if (regency) return { ...nowhere, provinceCode: regency.provinceCode, regencyCode: regency.code };
  return { ...nowhere, provinceCode: findProvince(code)?.code ?? null };
}
