const longestWord = 40;
const isPlain = /^[a-z]+$/;

/** One word as it is written: `['kopi']`, or several held together by hyphens or by reduplication: `['oleh', 'oleh']`. */
export type WrittenWord = string[];

/**
 * The words of a text as documents, vocabulary and queries know them: lower case, no accents or apostrophes, digits
 * apart from letters (`500ml` is `500 ml`), at most 40 letters. `oleh-oleh` and `oleh oleh` both come out as one
 * written word of two parts, `p-irt` as one of two.
 */
export function writtenWords(text: string): WrittenWord[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '');
  const found = plain.match(/[\p{L}\p{N}]+(?:[-‐‑–][\p{L}\p{N}]+)*/gu) ?? [];
  const words = found.flatMap(splitWord);
  return words.reduce<WrittenWord[]>(foldReduplication, []);
}

function splitWord(chunk: string): WrittenWord[] {
  if (isPlain.test(chunk)) return [[chunk.slice(0, longestWord)]];
  const parts = chunk
    .split(/[-‐‑–]/)
    .flatMap((part) => part.match(/\p{N}+|[^\p{N}]+/gu) ?? [])
    .map((part) => part.slice(0, longestWord));
  // Numbers joined by a hyphen are a range or a code, not a word of their own.
  return /\p{N}/u.test(chunk) ? parts.map((part) => [part]) : [parts];
}

function foldReduplication(folded: WrittenWord[], word: WrittenWord): WrittenWord[] {
  const last = folded.at(-1);
  const [only] = word;
  if (last && only && word.length === 1 && last.length === 1 && last[0] === only && /\p{L}{2}/u.test(only)) {
    return [...folded.slice(0, -1), [only, only]];
  }
  folded.push(word);
  return folded;
}

/** Every part by itself: `oleh-oleh khas` gives `oleh`, `oleh`, `khas`. */
export function plainWords(text: string): string[] {
  return writtenWords(text).flat();
}

/** `['oleh', 'oleh']` as `oleholeh`: how documents and queries hold a reduplication. */
export function joined(word: WrittenWord): string {
  return word.join('').slice(0, longestWord);
}

export function isReduplication(word: WrittenWord): boolean {
  return word.length === 2 && word[0] === word[1];
}
