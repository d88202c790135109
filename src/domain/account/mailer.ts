export interface Mail {
  /** One person, never a list: a text with several addresses would reach them all. */
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
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
