import type { SuspensionNews } from '#domain/moderation/suspended.ts';
import { suspension as words } from '#ui/messages/id/letter.ts';

/** The mail about a suspension, or its end, in words; `siteUrl` without a trailing slash. */
export function composeSuspension(
  { name, makerName, note, isLifted }: SuspensionNews,
  siteUrl: string,
): { subject: string; text: string } {
  const paragraphs = isLifted
    ? [words.greeting(makerName), words.lifted(name), words.studio(`${siteUrl}/studio`)]
    : [words.greeting(makerName), words.hidden(name), words.says(note), words.kept, words.studio(`${siteUrl}/studio`)];
  return {
    subject: isLifted ? words.liftedSubject(name) : words.subject(name),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
