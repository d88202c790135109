import type { SendMailOptions } from 'nodemailer';
import { parseEmail } from '#domain/account/email.ts';
import type { Mail } from '#domain/account/mailer.ts';

export interface Sender {
  name: string;
  address: string;
}

/** A mail to one person. Throws where the address is none or several: it would reach others. */
export function composeMail(from: Sender, { to, subject, text, html, stopUrl }: Mail): SendMailOptions {
  if (parseEmail(to.address) === null) throw new Error('A mail must go to exactly one address.');
  const stop = stopUrl && {
    list: { unsubscribe: { url: stopUrl } },
    headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
  return { from, to, subject, text, html, ...stop, disableFileAccess: true, disableUrlAccess: true };
}
