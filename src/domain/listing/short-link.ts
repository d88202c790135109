import { fail, type Result } from '#domain/result.ts';
import { type CanonicalListing, canonicalListing } from './canonical-listing.ts';
import { findMarketplaceByShortHost, ownSiteKey } from './marketplaces.ts';

/** Where an address sends a visitor; null: nowhere. Follows one step only. An outage throws. */
export type FollowLink = (url: string) => Promise<string | null>;

/** `leads-elsewhere`: to no product of a known marketplace. */
export type ExpandRefusal = 'leads-nowhere' | 'leads-elsewhere' | 'too-many-steps';

const mostSteps = 5;

/**
 * The listing behind a short link that a marketplace's app shares. Only hosts of the list are ever asked; where they lead
 * is read and not visited.
 */
export async function expandShortLink(
  follow: FollowLink,
  url: string,
): Promise<Result<CanonicalListing, ExpandRefusal>> {
  let address = url;
  for (let step = 0; step < mostSteps; step += 1) {
    const isShort = URL.canParse(address) && findMarketplaceByShortHost(new URL(address).hostname) !== null;
    if (!isShort) return fail('leads-elsewhere');
    const next = await follow(address);
    if (next === null) return fail('leads-nowhere');
    const listing = canonicalListing(next);
    if (!listing.ok || listing.value.marketplace === ownSiteKey || listing.value.marketplace === 'whatsapp') {
      return fail('leads-elsewhere');
    }
    if (listing.value.state === 'live') return listing;
    address = listing.value.url;
  }
  return fail('too-many-steps');
}
