import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';

export interface Improvement {
  code: string;
  productId?: string;
}

const makerScreens: Record<string, string> = {
  'add-maker-photo': 'profil/foto',
  'add-story': 'profil/cerita',
  'add-contact': 'profil/kontak',
  'give-consent': 'profil/kontak',
};
const productScreens: Record<string, string> = {
  'add-photo': 'foto',
  'describe-photo': 'foto',
  'add-listing': 'harga',
  'confirm-price': 'harga',
  'add-product-story': 'cerita',
  'add-size': 'rincian',
};

/** The screen on which the one thing is done. */
export function improvementPath({ code, productId }: Improvement, makerId: string, locale: Locale): string {
  const screen = productScreens[code];
  if (productId && screen) return localePath(locale, `/studio/produk/${productId}/${screen}`);
  return localePath(locale, `/studio${makerScreens[code] ? `/${makerScreens[code]}` : ''}?usaha=${makerId}`);
}
