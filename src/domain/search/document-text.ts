import { joined, type WrittenWord, writtenWords } from './normalise.ts';
import { rootOf } from './roots.ts';

/** Weights of PostgreSQL's full text, strongest first. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** Texts of one strength; each text is a field of its own, so that no phrase spans two of them. */
export interface WeightedTexts {
  weight: Weight;
  texts: (string | null)[];
}

export interface DocumentText {
  /** In tsvector's input form: `'kopi':1A,9B 'gayo':2A`. */
  tsvector: string;
  /** Distinct words that people may type, without numbers. */
  words: string[];
}

const gapBetweenFields = 8;
const lastPosition = 16_000;
const mostPositionsOfAWord = 20;

/** A document for full text: each word at its place, with its root and, for `oleh-oleh`, its joined form beside it. */
export function documentText(fields: WeightedTexts[]): DocumentText {
  const places = new Map<string, string[]>();
  let position = 1;
  const put = (word: string, weight: Weight) => {
    const known = places.get(word);
    const place = `${Math.min(position, lastPosition)}${weight}`;
    if (!known) places.set(word, [place]);
    else if (known.length < mostPositionsOfAWord && !known.includes(place)) known.push(place);
  };
  for (const { weight, texts } of fields) {
    for (const text of texts) {
      if (!text) continue;
      for (const forms of wordForms(text)) {
        for (const form of forms) put(form, weight);
        position += 1;
      }
      position += gapBetweenFields;
    }
  }
  const words = [...places.keys()];
  return {
    // Words hold letters and digits only, so none needs quoting inside the quotes.
    tsvector: words.map((word) => `'${word}':${places.get(word)?.join(',')}`).join(' '),
    words: words.filter((word) => word.length > 1 && /^\p{L}+$/u.test(word)),
  };
}

const longestRemembered = 60;
const mostRemembered = 4000;
const remembered = new Map<string, string[][]>();

/**
 * What stands at each place of a text: the word, with its root and, where a written word of several parts begins, their
 * joined form. Names of makers, categories and places come again and again in a batch, so these are remembered.
 */
function wordForms(text: string): string[][] {
  const known = remembered.get(text);
  if (known) return known;
  const forms = formsOfWritten(writtenWords(text));
  if (text.length > longestRemembered) return forms;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, forms);
  return forms;
}

/** The same for words already taken apart. */
export function formsOfWritten(words: WrittenWord[]): string[][] {
  const forms: string[][] = [];
  for (const written of words) {
    for (const [at, word] of written.entries()) {
      const root = rootOf(word);
      const here = root ? [word, root] : [word];
      forms.push(at === 0 && written.length > 1 ? [joined(written), ...here] : here);
    }
  }
  return forms;
}
