import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  /** Whom the server was told to bring it to. */
  recipients: string[];
  /** As it travelled. */
  raw: string;
}

export interface MailServer {
  url: string;
  received: Received[];
  /** Waits for a mail to this address that came after the first `known` ones. */
  next: (address: string, known?: number) => Promise<Received>;
  close: () => Promise<void>;
}

/** A mail server on this machine, in a real SMTP conversation; mailboxes of `ditolak.example` it does not know. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      address.endsWith('@ditolak.example')
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: async (address, known = 0) => {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const found = received.slice(known).find(({ recipients }) => recipients.includes(address));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No mail to ${address} came within ten seconds.`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
