import type { Locale } from '#domain/search/search-engine.ts';
import { type Channel, channelNames } from '#domain/share/share-code.ts';
import { localePath } from '#ui/locale-path.ts';

export const shareKinds = { produk: 'product', pembuat: 'maker', dukungan: 'endorsement' } as const;
export type ShareKindName = keyof typeof shareKinds;

export function isShareKindName(text: string): text is ShareKindName {
  return Object.hasOwn(shareKinds, text);
}

/** The full short address, saying where it was met. */
export function shareAddress(siteUrl: string, code: string, channel: Channel, locale: Locale = 'id'): string {
  const address = siteUrl + localePath(locale, `/d/${code}`);
  return channel === 'direct' ? address : `${address}?s=${channelNames[channel]}`;
}

/** As it is printed below a QR code: to be typed by hand. */
export function printedAddress(siteUrl: string, code: string): string {
  return shareAddress(siteUrl, code, 'direct').replace(/^https?:\/\//, '');
}
