import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import { documentFormat, type IndexPlace } from '#domain/search/index-build-store.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { Config, MeiliConfig } from './config.ts';

/** An outside index, with what its documents are made by; index and synonyms are others after synonyms were added. */
export interface OutsideIndex {
  readonly index: SearchIndex;
  readonly synonyms: Synonyms;
  readonly place: IndexPlace;
}

export function placeOf({ host, indexPrefix }: MeiliConfig): IndexPlace {
  return { place: `${host}/${indexPrefix}`, format: documentFormat };
}

/** Null: there is none, or no key to write to it with. */
export function openOutsideIndex({ meili }: Pick<Config, 'meili'>, current: () => Synonyms): OutsideIndex | null {
  if (!meili?.adminKey) return null;
  const { host, indexPrefix, adminKey: key } = meili;
  const make = (synonyms: Synonyms) => ({ synonyms, index: createMeiliIndex({ host, key, indexPrefix, synonyms }) });
  let made = make(current());
  const now = () => {
    if (made.synonyms !== current()) made = make(current());
    return made;
  };
  return {
    place: placeOf(meili),
    get index() {
      return now().index;
    },
    get synonyms() {
      return now().synonyms;
    },
  };
}
