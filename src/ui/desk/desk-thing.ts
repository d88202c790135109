import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';

export type { DeskDouble } from './desk-case.ts';

/** A maker or product of the desk, apart from any case. */
export interface DeskThing {
  entity: 'maker' | 'product';
  id: string;
  slug: string;
  name: string;
  state: 'draft' | 'published' | 'archived' | 'hidden';
  /** A shop that may turn out to make what it sells. */
  isSeller: boolean;
}

/** Where a curator finds a maker or product; an id does as well as a slug. */
export function thingPath({ entity, slug }: Pick<DeskThing, 'entity' | 'slug'>, locale: Locale): string {
  return localePath(locale, `/kurasi/${entity === 'maker' ? 'pembuat' : 'produk'}/${slug}`);
}
