import { formsOfWritten } from './document-text.ts';
import { writtenWords } from './normalise.ts';
import { queryWordsOf, type Synonyms } from './synonyms.ts';

const longestRemembered = 200;
const mostRemembered = 20_000;
/** Makers, categories and places come again and again with the same texts. */
const remembered = new WeakMap<Synonyms, Map<string, string[]>>();

/** `addedForms` of texts that come with many documents. Names, of which each comes once, would only drive these out. */
export function rememberedForms(texts: string[], synonyms: Synonyms): string[] {
  const known = remembered.get(synonyms) ?? new Map<string, string[]>();
  remembered.set(synonyms, known);
  const key = texts.join('\n');
  const before = known.get(key);
  if (before) return before;
  const added = addedForms(texts, synonyms);
  if (key.length > longestRemembered) return added;
  if (known.size >= mostRemembered) known.clear();
  known.set(key, added);
  return added;
}

/**
 * The forms of the words of these texts that stand nowhere in them as written, as one text (none: no text): roots,
 * joined reduplications (`oleholeh`), numbers apart from letters (`500 ml`), and each synonym of several words as one
 * (`kukumacan`). For an index that splits words in its own way and knows no phrases; queries come to it as
 * `queryWords` writes them.
 */
export function addedForms(texts: string[], synonyms: Synonyms): string[] {
  const written = new Set<string>();
  const forms = new Set<string>();
  const terms: string[] = [];
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) written.add(word);
    const words = writtenWords(text);
    for (const form of formsOfWritten(words).flat()) forms.add(form);
    for (const phrase of synonyms.longTermsIn(queryWordsOf(words))) terms.push(phrase.join(''));
  }
  for (const term of terms) forms.add(term);
  const added = [...forms.difference(written)];
  return added.length > 0 ? [added.join(' ')] : [];
}
