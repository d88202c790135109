import type { Locale } from '#domain/search/search-engine.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export type Messages = typeof id;

const catalogue: Record<Locale, Messages> = { id, en };

/** All that the pages say, in one language; by noun: `text(locale).product.save(name)`. */
export function text(locale: Locale): Messages {
  return catalogue[locale];
}
