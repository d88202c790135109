import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '#domain/account/mailer.ts';
import { composeMail, type Sender } from './compose-mail.ts';

/** Writes each mail as a file that a mail program opens; nothing leaves the machine. Files sort by time. */
export function createOutboxMailer(directory: string, from: Sender, now: () => Date): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail({ ...composeMail(from, mail), date: now() });
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const name = `${now().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
      const unfinished = join(directory, `${name}.part`);
      await writeFile(unfinished, message as Buffer, { mode: 0o600 });
      await rename(unfinished, join(directory, `${name}.eml`));
    },
  };
}
