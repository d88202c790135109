import type { Mail } from '#domain/account/mailer.ts';
import type { Letter } from '#domain/studio/letter.ts';
import { formatNumber } from '#ui/format/number.ts';
import { letter as words } from '#ui/messages/id/letter.ts';

/** The weekly message in words; `siteUrl` without a trailing slash. */
export function composeLetter(letter: Letter, siteUrl: string): Omit<Mail, 'to'> {
  const { makerName, visits, clicks, improvement, priceToken, stopToken } = letter;
  const stopUrl = `${siteUrl}/surat/${stopToken}`;
  const number = (value: number) => formatNumber(value, 'id');
  const paragraphs = [
    words.greeting(makerName),
    visits > 0 ? words.seen(number(visits), number(clicks)) : words.unseen,
    ...(improvement ? [`${words.next} ${words.improvements[improvement.code]}`] : []),
    words.studio(`${siteUrl}/studio`),
    `${words.prices(`${siteUrl}/harga/${priceToken}`)}\n${words.pricesNote}`,
    words.stop(stopUrl),
  ];
  return { subject: words.subject(makerName), text: `${paragraphs.join('\n\n')}\n`, stopUrl };
}
