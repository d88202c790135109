import type { Listing } from '#domain/listing/listing.ts';
import { findMarketplaceByHost } from '#domain/listing/marketplaces.ts';

export interface ShopLink {
  /** Key of the marketplace that the stored address really leads to; null: none, then the host is the name. */
  marketplace: string | null;
  /** The host that the link opens, without `www.`. */
  host: string;
}

/** What a listing may be called: by where its stored address leads, whatever its row says. */
export function shopLink(listing: Pick<Listing, 'url'>): ShopLink {
  const { hostname } = new URL(listing.url);
  return { marketplace: findMarketplaceByHost(hostname)?.key ?? null, host: hostname.replace(/^www\./, '') };
}
