import type { Claim, ClaimState } from '#domain/claim/claim.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatDate } from '#ui/format/date.ts';
import { type Messages, text } from '#ui/messages/text.ts';

/** The second line of a claim: number, verifier and expiry. A NIB is never shown; nothing unverified sounds verified. */
export function claimDetails(claim: Claim, state: ClaimState, locale: Locale): string {
  const t = text(locale).claim;
  if (state === 'sample') return t.sample;
  const number = claim.number && claim.type !== 'nib' ? numberOf(claim.type, claim.number, t) : null;
  if (state === 'unverified' || !claim.verifiedBy) return [number, t.unverified].filter(Boolean).join(', ');
  const checked = claim.verifiedAt
    ? t.checkedByOn(claim.verifiedBy, formatDate(claim.verifiedAt, locale))
    : t.checkedBy(claim.verifiedBy);
  const until = claim.validUntil && t.until(formatDate(claim.validUntil, locale));
  const line = [number, checked, until].filter(Boolean).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** An SNI bears its name in its number, and a TKDN is a percentage: neither is called "No.". */
function numberOf(type: Claim['type'], number: string, t: Messages['claim']): string {
  return type === 'sni' || type === 'tkdn' ? number : t.number(number);
}
