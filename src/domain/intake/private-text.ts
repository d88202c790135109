const nik = /(?<!\d)\d{16}(?!\d)|(?<!\d)\d{4}(?:[ .-]\d{4}){3}(?!\d)/;
const mobile = /(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{3,4}){2}\d{0,2}(?!\d)/;
const imported = /\bML[ .:-]?(?:\d[ .-]?){12}(?:\d{3})?(?!\d)/i;

/** A run of 16 digits may be a citizen's number: never taken in. */
export function holdsNik(text: string): boolean {
  return nik.test(text);
}

/** A mobile number stands in public text only with its owner's consent, which no file can give. */
export function holdsPhone(text: string): boolean {
  return mobile.test(text);
}

/** A BPOM number `ML…` marks imported food; it contradicts the origin `dibuat`. */
export function holdsImportNumber(text: string): boolean {
  return imported.test(text);
}
