import { jakartaDay } from '#domain/calendar-day.ts';
import { formatDate } from '#ui/format/date.ts';
import { dutaApproval as ask, dutaDropped as ended } from '#ui/messages/id/letter.ts';

interface Asked {
  name: string;
  productName: string | null;
  token: string;
  expiresAt: Date;
}

/** The mail by which an official approves; `siteUrl` without a trailing slash. */
export function composeApproval({ name, productName, token, expiresAt }: Asked, siteUrl: string) {
  const paragraphs = [
    ask.greeting(name),
    productName === null ? ask.page : ask.product(productName),
    ask.open(`${siteUrl}/setuju/${token}`),
    ask.once(formatDate(jakartaDay(expiresAt), 'id')),
  ];
  const subject = productName === null ? ask.pageSubject : ask.productSubject(productName);
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** The mail that tells a duta of an endorsement that ended with its product. */
export function composeDropped({ name, productName }: { name: string; productName: string }) {
  const paragraphs = [ended.greeting(name), ended.body(productName), ended.after];
  return { subject: ended.subject(productName), text: `${paragraphs.join('\n\n')}\n` };
}
