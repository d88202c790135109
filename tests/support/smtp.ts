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
  close: () => Promise<void>;
}

/** A mail server on this machine, in a real SMTP conversation; mailboxes of `ditolak.example` it does not know. */
export async function startMailServer(onMail: (mail: Received) => void = () => undefined): Promise<MailServer> {
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
        const mail = { recipients, raw: Buffer.concat(chunks).toString('utf8') };
        received.push(mail);
        onMail(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
