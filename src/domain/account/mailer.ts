export interface Mail {
  /** One person, never a list: a text with several addresses would reach them all. */
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  /** Where a mail that comes again and again is ended: by opening it, and by the button of a mail program (RFC 8058). */
  stopUrl?: string;
}

/** Takes a mail to its server, or into the outbox; it is done when that has taken it over. */
export interface Mailer {
  /** Throws `MailRefused` where the server will never take this address, anything else on an outage. */
  send(mail: Mail): Promise<void>;
}

/** The server says that there is no such mailbox. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** By its name: the development server knows the class twice, once for what it reloads. */
export function isMailRefused(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'MailRefused';
}
