import type { CodeSender } from '#domain/account/code-sender.ts';
import type { Mailer } from '#domain/account/mailer.ts';

/** Sends codes by mail. */
export function createMailCodes(mailer: Mailer): CodeSender {
  return {
    send: (email, { title, text }) => mailer.send({ to: { name: '', address: email }, subject: title, text }),
  };
}
