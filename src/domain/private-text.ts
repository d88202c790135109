const citizenNumber =
  /(?<!\d)(?<!\d[.-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d{2}([ .-])\d{2}\3\d{2}\3\d{6}\3\d{4})(?!\d)/;
const mobile = /(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{3,4}){2}\d{0,2}(?!\d)/;
const imported = /\bML[ .:-]?(?:\d[ .-]?){12}(?:\d{3})?(?!\d)/i;

/** Whether a text holds a run of sixteen digits, written together or in the usual groups: a NIK, which is never collected. */
export function holdsCitizenNumber(text: string): boolean {
  return citizenNumber.test(asciiDigits(text));
}

/** A mobile number stands in public only as a contact with its owner's consent, never inside a text. */
export function holdsPhone(text: string): boolean {
  return mobile.test(asciiDigits(text));
}

/** A BPOM number `ML…` marks imported food; it contradicts the origin `dibuat`. */
export function holdsImportNumber(text: string): boolean {
  return imported.test(asciiDigits(text));
}

/** Digits that look like others (full width, bold, in circles) are read as what they are. */
function asciiDigits(text: string): string {
  return text.normalize('NFKC');
}
