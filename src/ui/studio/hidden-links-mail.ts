import type { HiddenLinks } from '#domain/listing/hidden-links.ts';
import { hiddenLinks as words } from '#ui/messages/id/letter.ts';

/** The mail about hidden links in words; `siteUrl` without a trailing slash. */
export function composeHiddenLinks(
  { makerName, links }: HiddenLinks,
  siteUrl: string,
): { subject: string; text: string } {
  const paragraphs = [
    words.greeting(makerName),
    [words.lead, ...links.map(({ productName, url }) => `- ${productName}: ${url}`)].join('\n'),
    words.what,
    words.todo(`${siteUrl}/studio`),
    words.back,
  ];
  return { subject: words.subject(links.length), text: `${paragraphs.join('\n\n')}\n` };
}
