import type { Verdict } from './listing-check.ts';

export type ListingState = 'live' | 'waiting' | 'gone';

export interface Listing {
  id: string;
  marketplace: string;
  url: string;
  shopName: string | null;
  /** Whole rupiah; null: unknown. */
  priceIdr: number | null;
  /** `YYYY-MM-DD` */
  priceCheckedAt: string | null;
  state: ListingState;
  /** What the last visit found; null: never visited. */
  verdict: Verdict | null;
  sample: boolean;
}

/** A price older than this many days is shown with "cek harga". */
export const freshPriceDays = 30;

/** Whether a price was checked within the last thirty days of `today` (`YYYY-MM-DD`). */
export function isPriceFresh(checkedAt: string | null, today: string): boolean {
  return checkedAt !== null && Date.parse(today) - Date.parse(checkedAt) <= freshPriceDays * 86_400_000;
}

/** The order buyers see, which nobody can pay for: fresh prices first, cheapest first; then old prices; then none. */
export function inBuyingOrder(listings: Listing[], today: string): Listing[] {
  const rank = (l: Listing) => (l.priceIdr === null ? 2 : isPriceFresh(l.priceCheckedAt, today) ? 0 : 1);
  return listings
    .filter((l) => l.state === 'live')
    .toSorted((a, b) => rank(a) - rank(b) || (a.priceIdr ?? 0) - (b.priceIdr ?? 0) || (a.id < b.id ? -1 : 1));
}
