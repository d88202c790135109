import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutboxMailer } from '#adapters/mail/outbox-mailer.ts';
import { createSmtpMailer } from '#adapters/mail/smtp-mailer.ts';
import { type Mail, type Mailer, MailRefused } from '#domain/account/mailer.ts';
import { type MailServer, startMailServer } from '../support/smtp.ts';

const from = { name: 'Katalog Uji', address: 'katalog@surel.example' };
const outbox = join(mkdtempSync(join(tmpdir(), 'katalog-surel-')), 'outbox');

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  rmSync(join(outbox, '..'), { recursive: true, force: true });
});

const files = () => readdirSync(outbox).toSorted();
const mailers: { name: string; open: () => Mailer; last: () => string; count: () => number }[] = [
  {
    name: 'SMTP',
    open: () => createSmtpMailer(server.url, from),
    last: () => server.received.at(-1)?.raw ?? '',
    count: () => server.received.length,
  },
  {
    name: 'outbox',
    open: () => createOutboxMailer(outbox, from, () => new Date()),
    last: () => readFileSync(join(outbox, files().at(-1) ?? ''), 'utf8'),
    count: () => files().length,
  },
];

/** Header lines of a mail, unfolded. */
function headersOf(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

function aMail(overrides: Partial<Mail> = {}): Mail {
  return { to: { name: 'Ani Uji', address: 'ani@surel.example' }, subject: 'Uji', text: 'Halo.\n', ...overrides };
}

for (const { name, open, last, count } of mailers) {
  describe(name, () => {
    test('a mail arrives with sender, one recipient, subject and text', async () => {
      await open().send(aMail({ subject: 'Kode Anda: 123456', text: 'Baris satu\nBaris dua\n' }));
      const headers = headersOf(last());
      expect(headers).toContain('From: Katalog Uji <katalog@surel.example>');
      expect(headers).toContain('To: Ani Uji <ani@surel.example>');
      expect(headers).toContain('Subject: Kode Anda: 123456');
      expect(headers.some((line) => line.startsWith('Date: '))).toBe(true);
      expect(last()).toContain('Baris satu\r\nBaris dua');
    });

    test.each(['ani@surel.example, budi@surel.example', 'ani@surel.example\r\nBcc: budi@surel.example', 'ani', ''])(
      'an address that is not exactly one reaches nobody: %j',
      async (address) => {
        await open().send(aMail());
        const before = count();
        await expect(open().send(aMail({ to: { name: '', address } }))).rejects.toThrow('exactly one address');
        expect(count()).toBe(before);
      },
    );

    test('a mail that comes again says where it is ended, for the button of a mail program; others say nothing', async () => {
      const stopUrl = `https://katalog.example/surat/${'a'.repeat(36)}.20700.${'b'.repeat(43)}`;
      await open().send(aMail({ stopUrl }));
      const headers = headersOf(last());
      expect(headers).toContain(`List-Unsubscribe: <${stopUrl}>`);
      expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      await open().send(aMail());
      expect(headersOf(last()).filter((line) => line.startsWith('List-'))).toEqual([]);
    });

    test('a name or a subject with line breaks adds no header', async () => {
      await open().send(
        aMail({
          to: { name: 'Ani\r\nBcc: budi@surel.example', address: 'ani@surel.example' },
          subject: 'Uji\r\nX-Sisipan: ya\r\n\r\nisi lain',
        }),
      );
      expect(headersOf(last()).filter((line) => /^(bcc|x-sisipan):/i.test(line))).toEqual([]);
    });
  });
}

test('SMTP tells the server the one recipient', async () => {
  await createSmtpMailer(server.url, from).send(aMail());
  expect(server.received.at(-1)?.recipients).toEqual(['ani@surel.example']);
});

test('a mailbox that the server does not know is told from an outage', async () => {
  const to = { name: '', address: 'tak-ada@ditolak.example' };
  await expect(createSmtpMailer(server.url, from).send(aMail({ to }))).rejects.toThrow(MailRefused);
  const nowhere = createSmtpMailer('smtp://127.0.0.1:1', from);
  await expect(nowhere.send(aMail())).rejects.toThrow('did not take a mail');
});

test('files of the outbox are whole, sort by time, and are for their owner to read', async () => {
  let minute = 0;
  const mailer = createOutboxMailer(outbox, from, () => new Date(Date.UTC(2030, 0, 1, 0, minute)));
  for (minute = 1; minute <= 3; minute += 1) await mailer.send(aMail({ subject: `Surat ${minute}` }));
  const latest = files().slice(-3);
  expect(latest.every((name) => name.endsWith('.eml'))).toBe(true);
  const subjects = latest.map((name) => /Subject: (.*)/.exec(readFileSync(join(outbox, name), 'utf8'))?.[1]?.trim());
  expect(subjects).toEqual(['Surat 1', 'Surat 2', 'Surat 3']);
  expect(statSync(join(outbox, latest[0] ?? '')).mode & 0o777).toBe(0o600);
});
