import { isPublicHost } from '#domain/public-host.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { findMarketplaceByHost, findMarketplaceByShortHost, ownSiteKey } from './marketplaces.ts';
import { productPath } from './product-path.ts';

export interface CanonicalListing {
  marketplace: string;
  /** https, no tracking, no session ids, no fragment. */
  url: string;
  /** `waiting`: a short link that a job has still to expand. */
  state: 'live' | 'waiting';
}

export type ListingRefusal =
  | 'link-unreadable'
  | 'link-too-long'
  | 'link-unsafe'
  | 'link-not-https'
  | 'link-private-host'
  | 'link-promo'
  | 'link-bukalapak'
  | 'link-shortener'
  | 'link-lookalike'
  | 'link-not-a-product';

const longestUrl = 2_000;
const shorteners =
  /^(?:www\.)?(?:bit\.ly|s\.id|tinyurl\.com|goo\.gl|t\.co|cutt\.ly|rb\.gy|is\.gd|ow\.ly|t\.ly|linktr\.ee)$/;
const marketplaceWords = /tokopedia|shopee|blibli|lazada|bukalapak|tiktok|instagram|whatsapp|padiumkm|inaproc|lkpp/;
const tracking =
  /^(?:utm_.*|extparam|spm|scm|sp_atk|xptdk|src|source|ref|referrer|trackingid|trk.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|igsh|igshid|mc_cid|mc_eid|_gl|_ga|yclid|ttclid|aff_.*|affiliate.*|share.*|clickid|search_id|keyword|whid)$/i;
const session = /^(?:phpsessid|jsessionid|sid|sess|session|session_?id|sessid|token|auth|sso)$/i;

/**
 * Recognises the address of a product's listing and gives its one canonical form (rules: DOMAIN, "Marketplace links").
 * Takes an address alone or inside pasted text. Canonical of a canonical address is that address.
 */
export function canonicalListing(text: string): Result<CanonicalListing, ListingRefusal> {
  const url = findUrl(text);
  if (!url.ok) return url;
  const { value } = url;
  if (value.protocol !== 'https:' && value.protocol !== 'http:') return fail('link-unsafe');
  if (value.username || value.password) return fail('link-unsafe');
  if (value.port) return fail('link-private-host');
  const host = value.hostname.replace(/\.$/, '');
  if (!isPublicHost(host)) return fail('link-private-host');
  if (/(?:^|\.)bukalapak\.com$/.test(host)) return fail('link-bukalapak');
  if (
    host === 'ta.tokopedia.com' ||
    (/(?:^|\.)tokopedia\.com$/.test(host) && /^\/promo(?:\/|$)/.test(value.pathname))
  ) {
    return fail('link-promo');
  }
  const short = findMarketplaceByShortHost(host);
  if (short) return waiting(short.key, host, value);
  const marketplace = findMarketplaceByHost(host);
  if (!marketplace) return ownSite(host, value);
  const canonical = productPath(marketplace.key, host, value);
  if (!canonical) return fail('link-not-a-product');
  return ok({ marketplace: marketplace.key, url: canonical, state: 'live' });
}

function findUrl(text: string): Result<URL, ListingRefusal> {
  const trimmed = text.trim();
  const alone = /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : null;
  const bare = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(trimmed) ? `https://${trimmed}` : null;
  const inside = /https?:\/\/[^\s<>"']+/i.exec(trimmed)?.[0].replace(/[).,;!]+$/, '');
  const address = alone ?? bare ?? inside;
  if (address === undefined) return fail(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? 'link-unsafe' : 'link-unreadable');
  if (address.length > longestUrl) return fail('link-too-long');
  return URL.canParse(address) ? ok(new URL(address)) : fail('link-unreadable');
}

function waiting(key: string, host: string, { pathname }: URL): Result<CanonicalListing, ListingRefusal> {
  const path = pathname.replace(/\/+$/, '');
  if (path === '') return fail('link-not-a-product');
  return ok({ marketplace: key, url: `https://${host}${path}`, state: 'waiting' });
}

function ownSite(host: string, value: URL): Result<CanonicalListing, ListingRefusal> {
  if (shorteners.test(host)) return fail('link-shortener');
  // Letters of other scripts can spell a known name (a Cyrillic "о" in tokopedia) and no reader would see it.
  if (marketplaceWords.test(host) || /(?:^|\.)xn--/.test(host)) return fail('link-lookalike');
  if (value.protocol !== 'https:') return fail('link-not-https');
  const kept = [...value.searchParams].filter(([name]) => !tracking.test(name) && !session.test(name));
  const query = new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const path = value.pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '').replace(/\/+$/, '') || '/';
  return ok({ marketplace: ownSiteKey, url: `https://${host}${path}${query && `?${query}`}`, state: 'live' });
}
