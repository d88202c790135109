import type { ClaimAnswer } from '#domain/moderation/claim-answer.ts';
import { claimAnswer as words } from '#ui/messages/id/letter.ts';

/** What became of "Ini usaha saya" in words; `siteUrl` without a trailing slash. */
export function composeClaimAnswer(
  { makerName, slug, isAccepted }: Omit<ClaimAnswer, 'id' | 'email'>,
  siteUrl: string,
): { subject: string; text: string } {
  const paragraphs = isAccepted
    ? [words.greeting, words.accepted(makerName), words.studio(`${siteUrl}/studio`)]
    : [words.greeting, words.declined(makerName), words.why, words.again(`${siteUrl}/studio/klaim/${slug}`)];
  const subject = isAccepted ? words.acceptedSubject(makerName) : words.declinedSubject(makerName);
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}
