import type { Locale, Suggestion } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';

const rooms = { product: 'produk', maker: 'pembuat', category: 'kategori', place: 'daerah' } as const;

/** Where a suggestion leads. */
export function suggestionPath({ kind, slug }: Suggestion, locale: Locale): string {
  return localePath(locale, `/${rooms[kind]}/${slug}`);
}
