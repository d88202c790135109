/** Words as the rules of `content/intake` compare them: lower case, no accents, every mark a space. */
export function plainWords(text: string): string[] {
  if (isAscii.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Most cells of a file are plain ASCII, for which the rules come out the same and cost a tenth.
const isAscii = /^[ -~]*$/;

/** A set of phrases that is looked up at a place in a list of words, whole words only. */
export class PhraseSet {
  readonly #byFirstWord = new Map<string, string[][]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const words = plainWords(phrase);
      const [first] = words;
      if (first === undefined) continue;
      const others = this.#byFirstWord.get(first);
      if (others) others.push(words);
      else this.#byFirstWord.set(first, [words]);
    }
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.length - a.length);
  }

  /** How many words the longest phrase that begins at `at` has; 0: none begins there. */
  lengthAt(words: readonly string[], at: number): number {
    const phrases = this.#byFirstWord.get(words[at] ?? '');
    const found = phrases?.find((phrase) => phrase.every((word, offset) => words[at + offset] === word));
    return found?.length ?? 0;
  }

  /** The first phrase that stands anywhere in the words; null: none. */
  findIn(words: readonly string[]): string | null {
    for (let at = 0; at < words.length; at++) {
      const length = this.lengthAt(words, at);
      if (length > 0) return words.slice(at, at + length).join(' ');
    }
    return null;
  }
}
