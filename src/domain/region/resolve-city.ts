import { citySpellings, provinceSpellings } from './city-spellings.ts';
import { provinces, type Regency, regencies } from './region.ts';

export type CityAnswer =
  | { kind: 'found'; provinceCode: string; regencyCode: string | null; assumed: boolean }
  /** A kota and a kabupaten bear this name; nothing says which. */
  | { kind: 'ambiguous'; choices: string[] }
  | { kind: 'unknown' };

export interface CityContext {
  /** The same file writes `Kab.` for kabupaten somewhere: then a bare name is the kota, marked as assumed. */
  fileNamesKabupaten: boolean;
  /** Kemendagri code from a province column; null: none. */
  provinceCode: string | null;
}

type Kind = 'kota' | 'kabupaten' | null;

const prefix = /^(?:(kota)\s+(?:adm(?:inistrasi|\.)?\s+)?|(kabupaten|kab)\b[\s.]*(?:adm(?:inistrasi|\.)?\s+)?)(?=\S)/;
const suffix = /\s+(?:(city)|(regency))$/;

const key = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const bareName = (regency: Regency) => regency.name.replace(/^(?:Kabupaten|Kota)(?: Administrasi)? /, '');
const kindOf = (regency: Regency): Kind => (regency.name.startsWith('Kota ') ? 'kota' : 'kabupaten');

const regenciesByName = Map.groupBy(regencies, (regency) => key(bareName(regency)));
const provinceCodes = new Map([
  ...Object.entries(provinceSpellings),
  ...provinces.map(({ code, name }): [string, string] => [key(name), code]),
]);

/** The Kemendagri code of a province as people write it (`Jabar`, `DIY`, `West Java`); null: none. */
export function resolveProvince(text: string): string | null {
  return provinceCodes.get(key(stripMarks(text).replace(/^(?:provinsi|propinsi|prov\.?)\s+/i, ''))) ?? null;
}

/** Whether a city text says that it means a kabupaten (`Kab. Garut`, `KAB. BOGOR`). */
export function namesKabupaten(text: string): boolean {
  return /^\s*kab(?:upaten|\.|\s)/i.test(text);
}

/**
 * Finds the regency a file means: `Kab. Garut`, `KAB. BOGOR`, `Kota Bandung`, `Tangerang Selatan`, `Jogja`, also with
 * its province (`Bandung, Jawa Barat`) or the province alone. The rule for bare names stands in `CityContext`.
 */
export function resolveCity(text: string, context: CityContext): CityAnswer {
  const parts = stripMarks(text)
    .split(/[,/()]| [-–—] /)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !/^indonesia$/i.test(part));
  const provinceCode = context.provinceCode ?? firstProvince(parts.slice(1)) ?? firstProvince(parts.slice(0, -1));
  for (const part of parts) {
    const answer = resolvePart(part.toLowerCase(), { ...context, provinceCode });
    if (answer.kind !== 'unknown') return answer;
  }
  const alone = firstProvince(parts);
  return alone === null
    ? { kind: 'unknown' }
    : { kind: 'found', provinceCode: alone, regencyCode: null, assumed: false };
}

function resolvePart(part: string, context: CityContext): CityAnswer {
  const whole = candidates(key(part), null, context.provinceCode);
  if (whole.length > 0) return choose(whole, context);
  const before = prefix.exec(part);
  const after = suffix.exec(part);
  if (!before && !after) return { kind: 'unknown' };
  const kind: Kind = before?.[1] || after?.[1] ? 'kota' : 'kabupaten';
  return choose(candidates(key(part.replace(prefix, '').replace(suffix, '')), kind, context.provinceCode), context);
}

function candidates(name: string, kind: Kind, provinceCode: string | null): Regency[] {
  return (regenciesByName.get(citySpellings[name] ?? name) ?? []).filter(
    (regency) =>
      (kind === null || kindOf(regency) === kind) && (provinceCode === null || regency.provinceCode === provinceCode),
  );
}

function choose(found: Regency[], { fileNamesKabupaten }: CityContext): CityAnswer {
  const [first] = found;
  if (!first) return { kind: 'unknown' };
  if (found.length === 1) return answer(first, false);
  const kota = found.find((regency) => kindOf(regency) === 'kota');
  if (kota && fileNamesKabupaten) return answer(kota, true);
  return { kind: 'ambiguous', choices: found.map(({ name }) => name) };
}

function answer({ code, provinceCode }: Regency, assumed: boolean): CityAnswer {
  return { kind: 'found', provinceCode, regencyCode: code, assumed };
}

function firstProvince(parts: string[]): string | null {
  for (const part of parts) {
    const code = resolveProvince(part);
    if (code !== null) return code;
  }
  return null;
}

function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .trim();
}
