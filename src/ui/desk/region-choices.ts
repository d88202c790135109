import { findProvince, regenciesOf } from '#domain/region/region.ts';

interface RegionChoice {
  code: string;
  name: string;
  /** How many wait there; null: not counted. */
  count: number | null;
}

/** Where a curator may look: of the whole country the provinces where something waits, of a province its regencies. */
export function regionChoices(regionCode: string | null, byProvince: Record<string, number>): RegionChoice[] {
  if (regionCode === null) {
    return Object.entries(byProvince).flatMap(([code, count]) => {
      const province = findProvince(code);
      return province ? [{ code, name: province.name, count }] : [];
    });
  }
  return findProvince(regionCode)
    ? regenciesOf(regionCode).map(({ code, shortName }) => ({ code, name: shortName, count: null }))
    : [];
}
