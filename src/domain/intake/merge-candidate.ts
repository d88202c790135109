import type { CategoryTree } from '#domain/product/category.ts';
import type { Origin } from '#domain/product/product.ts';
import { stableId } from '#domain/stable-id.ts';
import type { Candidate } from './candidate.ts';

/** What a product is in the catalogue, as far as an intake writes it. */
export interface IntakeProduct {
  id: string;
  identity: string;
  name: string;
  makerId: string | null;
  categorySlug: string;
  categoryProposed: boolean;
  provinceCode: string | null;
  regencyCode: string | null;
  placeAssumed: boolean;
  priceIdr: number | null;
  priceMaxIdr: number | null;
  /** `YYYY-MM-DD` */
  priceCheckedAt: string | null;
  soldCount: number | null;
  materials: string[];
  story: string | null;
  origin: Origin | null;
  originAttestedBy: string | null;
  /** ISO 8601. */
  originAttestedAt: string | null;
  state: 'draft' | 'published' | 'hidden';
  publishedAt: string | null;
  listing: IntakeListing | null;
  /** Addresses of withheld pictures, in the file's order. */
  images: string[];
}

export interface IntakeListing {
  url: string;
  marketplace: string;
  shopName: string | null;
  priceIdr: number | null;
  priceCheckedAt: string | null;
  state: 'live' | 'waiting' | 'gone';
}

/** What a whole run says of its rows. */
export interface RunFacts {
  origin: Origin | null;
  attestedBy: string | null;
  now: Date;
  /** The day in western Indonesia, `YYYY-MM-DD`. */
  today: string;
  categories: CategoryTree;
}

export type Missing = 'price' | 'maker' | 'region' | 'origin' | 'category';

/** Where the tree has a leaf for what no rule knows; without it such rows wait as drafts. */
const restCategory = 'lainnya';

/**
 * The product as it should stand after a row: what the row says, else what stood there. A hidden product stays hidden,
 * a category or place that a person chose is not guessed anew, and dates move only with what they date.
 */
export function mergeCandidate(
  candidate: Candidate,
  stored: IntakeProduct | null,
  makerId: string | null,
  facts: RunFacts,
): IntakeProduct {
  const price = mergePrice(candidate, stored, facts.today);
  const isNewOrigin =
    facts.origin !== null && (stored?.origin !== facts.origin || stored.originAttestedBy !== facts.attestedBy);
  const product: IntakeProduct = {
    id: stored?.id ?? stableId('product', candidate.identity),
    identity: candidate.identity,
    name: candidate.name,
    makerId: makerId ?? stored?.makerId ?? null,
    ...mergeCategory(candidate, stored, facts.categories),
    ...mergePlace(candidate, stored),
    ...price,
    soldCount: candidate.soldCount ?? stored?.soldCount ?? null,
    materials: candidate.materials.length > 0 ? candidate.materials : (stored?.materials ?? []),
    story: candidate.story ?? stored?.story ?? null,
    origin: facts.origin ?? stored?.origin ?? null,
    originAttestedBy: facts.attestedBy ?? stored?.originAttestedBy ?? null,
    originAttestedAt: isNewOrigin ? facts.now.toISOString() : (stored?.originAttestedAt ?? null),
    state: 'draft',
    publishedAt: stored?.publishedAt ?? null,
    listing: mergeListing(candidate, stored, price),
    images: candidate.images.length > 0 ? candidate.images : (stored?.images ?? []),
  };
  if (stored?.state === 'hidden') return { ...product, state: 'hidden' };
  if (missingForPublication(product).length > 0) return product;
  return { ...product, state: 'published', publishedAt: product.publishedAt ?? facts.now.toISOString() };
}

/** What keeps a product a draft; the name is never missing here. */
export function missingForPublication(product: IntakeProduct): Missing[] {
  const missing: Missing[] = [];
  if (product.priceIdr === null) missing.push('price');
  if (product.makerId === null) missing.push('maker');
  if (product.provinceCode === null) missing.push('region');
  if (product.origin === null || product.originAttestedBy === null) missing.push('origin');
  if (product.categorySlug === '') missing.push('category');
  return missing;
}

/** Whether two states of a product are the same in all that an intake writes. */
export function isSameProduct(a: IntakeProduct, b: IntakeProduct): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function mergePrice(candidate: Candidate, stored: IntakeProduct | null, today: string) {
  if (candidate.priceIdr === null) {
    const { priceIdr = null, priceMaxIdr = null, priceCheckedAt = null } = stored ?? {};
    return { priceIdr, priceMaxIdr, priceCheckedAt };
  }
  const { priceIdr, priceMaxIdr } = candidate;
  const isSame = stored?.priceIdr === priceIdr && stored.priceMaxIdr === priceMaxIdr;
  return { priceIdr, priceMaxIdr, priceCheckedAt: (isSame ? stored.priceCheckedAt : null) ?? today };
}

function mergeCategory(candidate: Candidate, stored: IntakeProduct | null, categories: CategoryTree) {
  const given = candidate.category;
  const kept = stored && stored.categorySlug !== '' ? stored : null;
  if (kept && (given === null || (given.isProposed && !kept.categoryProposed))) {
    return { categorySlug: kept.categorySlug, categoryProposed: kept.categoryProposed };
  }
  const rest = categories.find(restCategory) ? restCategory : '';
  return { categorySlug: given?.slug ?? rest, categoryProposed: given?.isProposed ?? true };
}

function mergePlace(candidate: Candidate, stored: IntakeProduct | null) {
  const isKnown = stored !== null && stored.provinceCode !== null;
  const keeps = candidate.provinceCode === null || (candidate.placeAssumed && isKnown && !stored.placeAssumed);
  const { provinceCode, regencyCode, placeAssumed } = keeps && stored ? stored : candidate;
  return { provinceCode, regencyCode, placeAssumed };
}

function mergeListing(
  candidate: Candidate,
  stored: IntakeProduct | null,
  price: Pick<IntakeProduct, 'priceIdr' | 'priceCheckedAt'>,
): IntakeListing | null {
  const { listing, shopName } = candidate;
  if (!listing) return stored?.listing ?? null;
  return {
    url: listing.url,
    marketplace: listing.marketplace,
    shopName: shopName ?? stored?.listing?.shopName ?? null,
    priceIdr: price.priceIdr,
    priceCheckedAt: price.priceCheckedAt,
    state: stored?.listing?.state ?? listing.state,
  };
}

function ordered(product: IntakeProduct): unknown[] {
  const entries = (value: object) => Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries({ ...product, listing: product.listing && entries(product.listing) });
}
