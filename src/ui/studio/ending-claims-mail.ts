import type { EndingClaims } from '#domain/claim/ending-claim.ts';
import { formatDate } from '#ui/format/date.ts';
import { claim } from '#ui/messages/id/claim.ts';
import { endingClaims as words } from '#ui/messages/id/letter.ts';

/** The mail about claims that end soon in words; `siteUrl` without a trailing slash. */
export function composeEndingClaims(
  { makerName, claims }: EndingClaims,
  siteUrl: string,
): { subject: string; text: string } {
  const lines = claims.map(
    ({ type, productName, validUntil }) =>
      `- ${words.line(claim.types[type], productName, formatDate(validUntil, 'id'))}`,
  );
  const paragraphs = [
    words.greeting(makerName),
    [words.lead, ...lines].join('\n'),
    words.what,
    words.todo(`${siteUrl}/studio`),
  ];
  return { subject: words.subject(claims.length), text: `${paragraphs.join('\n\n')}\n` };
}
