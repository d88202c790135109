import { formsOfWritten } from './document-text.ts';
import { writtenWords } from './normalise.ts';
import { queryWordsOf, type Synonyms } from './synonyms.ts';

/** What one text brings. */
interface Parts {
  written: Set<string>;
  /** Forms of its words that it does not write itself. */
  forms: string[];
  /** Its synonyms of several words, each as one. */
  terms: string[];
}

const longestRemembered = 80;
const mostRemembered = 10_000;
/** Names of makers, categories and places come again and again. */
const remembered = new WeakMap<Synonyms, Map<string, Parts>>();

/**
 * The forms of the words of these texts that stand nowhere in them as written, as one text (none: no text): roots,
 * joined reduplications (`oleholeh`), numbers apart from letters (`500 ml`), and each synonym of several words as one
 * (`kukumacan`). For an index that splits words in its own way and knows no phrases; queries come to it as
 * `queryWords` writes them.
 */
export function addedForms(texts: string[], synonyms: Synonyms): string[] {
  const parts = texts.map((text) => partsOf(text, synonyms));
  const forms = new Set([...parts.flatMap((part) => part.forms), ...parts.flatMap(({ terms }) => terms)]);
  const added = [...forms].filter((form) => !parts.some(({ written }) => written.has(form)));
  return added.length > 0 ? [added.join(' ')] : [];
}

function partsOf(text: string, synonyms: Synonyms): Parts {
  const known = remembered.get(synonyms) ?? new Map<string, Parts>();
  remembered.set(synonyms, known);
  const before = known.get(text);
  if (before) return before;
  const parts = findParts(text, synonyms);
  if (text.length > longestRemembered) return parts;
  if (known.size >= mostRemembered) known.clear();
  known.set(text, parts);
  return parts;
}

function findParts(text: string, synonyms: Synonyms): Parts {
  const words = writtenWords(text);
  const written = new Set<string>(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  return {
    written,
    forms: formsOfWritten(words)
      .flat()
      .filter((form) => !written.has(form)),
    terms: synonyms.longTermsIn(queryWordsOf(words)).map((phrase) => phrase.join('')),
  };
}
