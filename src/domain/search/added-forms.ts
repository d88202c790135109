import { wordForms } from './document-text.ts';
import { queryWords, type Synonyms } from './synonyms.ts';

/**
 * The forms of the words of these texts that stand nowhere in them as written, as one text (none: no text): roots,
 * joined reduplications (`oleholeh`), numbers apart from letters (`500 ml`), and each synonym of several words as one
 * (`kukumacan`). For an index that splits words in its own way and knows no phrases; queries come to it as
 * `queryWords` writes them.
 */
export function addedForms(texts: string[], synonyms: Synonyms): string[] {
  const written = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  const terms = texts.flatMap((text) => synonyms.longTermsIn(queryWords(text))).map((phrase) => phrase.join(''));
  const forms = new Set([...texts.flatMap(wordForms).flat(), ...terms]);
  const added = [...forms].filter((form) => !written.has(form));
  return added.length > 0 ? [added.join(' ')] : [];
}
