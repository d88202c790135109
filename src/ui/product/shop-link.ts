import type { Listing } from '#domain/listing/listing.ts';

const homes: Record<string, string[]> = {
  tokopedia: ['tokopedia.com'],
  shopee: ['shopee.co.id'],
  blibli: ['blibli.com'],
  lazada: ['lazada.co.id'],
  tiktok: ['tiktok.com', 'shop-id.tokopedia.com'],
  padi: ['padiumkm.id'],
  ekatalog: ['e-katalog.lkpp.go.id', 'katalog.inaproc.id'],
  instagram: ['instagram.com'],
  whatsapp: ['wa.me'],
};

export interface ShopLink {
  /** The marketplace's key, only where the stored address really leads to it; else null: then the host is the name. */
  marketplace: string | null;
  /** The host that the link opens, without `www.`. */
  host: string;
}

/** What a listing may be called: never a marketplace whose host the stored address does not have. */
export function shopLink(listing: Pick<Listing, 'marketplace' | 'url'>): ShopLink {
  const host = new URL(listing.url).hostname.replace(/^www\./, '');
  const isHome = homes[listing.marketplace]?.some((home) => host === home || host.endsWith(`.${home}`));
  return { marketplace: isHome ? listing.marketplace : null, host };
}
