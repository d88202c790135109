/** What the embedded fonts can set: Latin as it is written in Europe and in Indonesia's names, figures and signs. */
const settable = /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017e‘’‚“”„–—…•·€™−×÷′″‹›«»]/u;
const marks = /\p{M}/gu;

/**
 * A text as it can be set on paper and in pictures: letters with marks that the fonts lack lose their marks; emoji and
 * scripts that the fonts lack are left out, since a row of empty boxes would stand there.
 */
export function printable(text: string): string {
  const kept = [...text.normalize('NFC')].map((symbol) => {
    if (settable.test(symbol)) return symbol;
    const bare = [...symbol.normalize('NFKD').replace(marks, '')];
    return bare.length > 0 && bare.every((part) => settable.test(part)) ? bare.join('') : ' ';
  });
  return kept.join('').replace(/\s+/gu, ' ').trim();
}

/** Whether something can be read in it, and not signs alone. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
