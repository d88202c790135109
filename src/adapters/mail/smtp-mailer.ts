import { createTransport } from 'nodemailer';
import { type Mailer, MailRefused } from '#domain/account/mailer.ts';
import { composeMail, type Sender } from './compose-mail.ts';

const timeouts = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

/** Hands each mail to the server at `url` (`smtp://` or `smtps://`, with user and password where it wants them). */
export function createSmtpMailer(url: string, from: Sender): Mailer {
  const transport = createTransport({ url, ...timeouts });
  return {
    send: async (mail) => {
      const composed = composeMail(from, mail);
      try {
        await transport.sendMail(composed);
      } catch (cause) {
        if (isRefusedRecipient(cause)) throw new MailRefused('The mail server refuses this mailbox.', { cause });
        throw new Error('The mail server did not take a mail.', { cause });
      }
    },
  };
}

/** A permanent answer (5xx) to RCPT TO; anything else may pass. */
function isRefusedRecipient(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('command' in cause && 'responseCode' in cause)) return false;
  return cause.command === 'RCPT TO' && Number(cause.responseCode) >= 500;
}
