import type { ClaimNews } from '#domain/claim/decided-claim.ts';
import { formatDate } from '#ui/format/date.ts';
import { claimLetter as words } from '#ui/messages/id/claim-letter.ts';
import { text } from '#ui/messages/text.ts';

/** The letter about a decided claim in words; `siteUrl` without a trailing slash. */
export function composeClaimNews(
  { id, state, makerName, type, product, validUntil, reason, note }: Omit<ClaimNews, 'email' | 'decidedAt'>,
  siteUrl: string,
): { subject: string; text: string } {
  const name = text('id').claim.types[type];
  const about = product?.name ?? makerName;
  const studio = product ? `${siteUrl}/studio/produk/${product.id}/keterangan` : `${siteUrl}/studio/profil/keterangan`;
  const lines = [
    words.states[state](name, about),
    state === 'verified' && validUntil && words.until(formatDate(validUntil, 'id')),
    reason && words.reason(text('id').claimCase.reasons[reason]),
    note && words.says(note),
    state === 'asked' && words.again,
  ];
  const link = state === 'verified' ? words.register(`${siteUrl}/klaim/${id}`) : words.studio(studio);
  const paragraphs = [words.greeting(makerName), lines.filter(Boolean).join('\n'), link];
  return { subject: words.subjects[state](name), text: `${paragraphs.join('\n\n')}\n` };
}
