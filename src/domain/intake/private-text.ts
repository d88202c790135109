const mobile = /(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{3,4}){2}\d{0,2}(?!\d)/;
const imported = /\bML[ .:-]?(?:\d[ .-]?){12}(?:\d{3})?(?!\d)/i;

/** A mobile number stands in public text only with its owner's consent, which no file can give. */
export function holdsPhone(text: string): boolean {
  return mobile.test(text);
}

/** A BPOM number `ML…` marks imported food; it contradicts the origin `dibuat`. */
export function holdsImportNumber(text: string): boolean {
  return imported.test(text);
}
