import type { Result } from '#domain/result.ts';
import { canonicalListing } from './canonical-listing.ts';
import type { LinkAnswer, VisitFailure } from './link-visitor.ts';

/** What a visit says of a link: `moved`: it leads to another product's address for good; `unsure`: nothing certain. */
export const verdicts = ['alive', 'moved', 'gone', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

/** What visits found so far. Days are `YYYY-MM-DD` in Jakarta. */
export interface ListingCheck {
  /** The day on which it was first not there; null: it was there at the last certain visit. */
  goneSince: string | null;
  isHidden: boolean;
}

export interface CheckedListing extends ListingCheck {
  verdict: Verdict;
  checkAfter: Date;
}

/** A visit longer ago than this many days says nothing of today. */
export const freshCheckDays = 30;

const dayMs = 86_400_000;
const goneWithinDays = 7;
const usualDays = 7;
const unsureDays = 3;

/** What an answer says of the listing at `url`, a canonical address. */
export function readVisit(url: string, visit: Result<LinkAnswer, VisitFailure>): Verdict {
  if (!visit.ok) return 'unsure';
  const { status, url: reached, isPermanent } = visit.value;
  if (status === 404 || status === 410) return 'gone';
  if (status < 200 || status >= 300) return 'unsure';
  const [asked, found] = [canonicalListing(url), canonicalListing(reached)];
  if (!asked.ok || !found.ok) return 'unsure';
  if (found.value.url === asked.value.url) return 'alive';
  // A shop that no longer sells a thing often sends its visitors to its first page.
  const isFirstPage = new URL(found.value.url).pathname === '/';
  return isPermanent && !isFirstPage && found.value.marketplace === asked.value.marketplace ? 'moved' : 'unsure';
}

/**
 * The state of a link after a visit. Not there on two days within a week, with no certain visit in between that found it:
 * it is hidden. It comes back when a visit finds it.
 */
export function judgeVisit(
  before: ListingCheck,
  verdict: Verdict,
  { now, today }: { now: Date; today: string },
): CheckedListing {
  const after = (days: number) => new Date(now.getTime() + days * dayMs);
  if (verdict === 'alive' || verdict === 'moved')
    return { verdict, goneSince: null, isHidden: false, checkAfter: after(usualDays) };
  if (verdict === 'unsure') {
    const days = before.isHidden ? usualDays : before.goneSince === null ? unsureDays : 1;
    return { ...before, verdict, checkAfter: after(days) };
  }
  const isRecent = before.goneSince !== null && daysBetween(before.goneSince, today) <= goneWithinDays;
  const goneSince = isRecent && before.goneSince !== null ? before.goneSince : today;
  const isHidden = before.isHidden || goneSince < today;
  return { verdict, goneSince, isHidden, checkAfter: after(isHidden ? usualDays : 1) };
}

/** How long a host is left alone after it would not answer for the `failures`-th time, or asked for rest. */
export function restMs(failures: number, retryAfterSeconds: number | null): number {
  const usual = 60_000 * 4 ** Math.min(failures - 1, 6);
  return Math.min(Math.max(usual, (retryAfterSeconds ?? 0) * 1_000), dayMs);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
