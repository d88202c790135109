import { wordForms } from './document-text.ts';

/**
 * The forms of the words of these texts that stand nowhere in them as written, as one text (none: no text): roots,
 * joined reduplications (`oleholeh`), numbers apart from letters (`500 ml`). For an index that splits words in its own
 * way; queries come to it as `queryWords` writes them.
 */
export function addedForms(texts: string[]): string[] {
  const written = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  const forms = new Set(texts.flatMap(wordForms).flat());
  const added = [...forms].filter((form) => !written.has(form));
  return added.length > 0 ? [added.join(' ')] : [];
}
