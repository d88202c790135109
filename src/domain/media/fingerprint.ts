/** A picture's look as 64 signs `0` and `1`: pictures that look alike differ in few of them. */
export type Fingerprint = string;

/** Two pictures that differ in no more signs are taken for the same one, cut, lit or packed anew. */
export const nearDistance = 7;

const bandSigns = 16;

/** The four quarters of a fingerprint, each as a number that tells its place too. */
export function bandsOf(fingerprint: Fingerprint): number[] {
  return Array.from({ length: fingerprint.length / bandSigns }, (_, place) =>
    bandKey(place, Number.parseInt(fingerprint.slice(place * bandSigns, (place + 1) * bandSigns), 2)),
  );
}

/**
 * Every quarter that a near picture may have: of seven differing signs at least one quarter holds one or none, so each
 * quarter is sought as it is and with each single sign turned.
 */
export function nearBandsOf(fingerprint: Fingerprint): number[] {
  return bandsOf(fingerprint).flatMap((key, place) => {
    const band = key - bandKey(place, 0);
    return [key, ...Array.from({ length: bandSigns }, (_, sign) => bandKey(place, band ^ (1 << sign)))];
  });
}

function bandKey(place: number, band: number): number {
  return place * 2 ** bandSigns + band;
}
