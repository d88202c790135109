import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { putLetterWish } from '#domain/maker/letter-store.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { type MailServer, startMailServer } from '../../tests/support/smtp.ts';
import { aMaker, anAccount } from '../../tests/support/studio.ts';

const monday = '2026-03-02T01:00:00Z';
const makers = 40;
let database: OpenDatabase & { url: string };
let mails: MailServer;
let dataDir: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  mails = await startMailServer();
  dataDir = mkdtempSync(join(tmpdir(), 'katalog-surat-'));
});
afterAll(async () => {
  for (const child of children) child.kill();
  await mails.close();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

function nextWord<T>(child: ChildProcess): Promise<T> {
  return new Promise((heard, failed) => {
    child.once('message', (word) => heard(word as T));
    child.once('exit', (code) => code !== 0 && failed(new Error(`A process of letters ended with ${code}.`)));
  });
}

async function aProcess(): Promise<ChildProcess> {
  const given = { DATABASE_URL: database.url, SMTP_URL: mails.url, MAIL_FROM: 'uji@surel.example', DATA_DIR: dataDir };
  const child = fork('tests/support/run-letters.ts', [monday], {
    env: { ...process.env, AUTH_SECRET: 'x'.repeat(40), MEILI_HOST: '', NODE_OPTIONS: '', ...given },
    execArgv: [],
  });
  children.push(child);
  await nextWord(child);
  return child;
}

test('three processes that send the letters of a week at once send each maker one, also without their lock', async () => {
  for (let count = 0; count < makers; count += 1) {
    await putLetterWish(database.db, await aMaker(database.db, await anAccount(database.db)), true);
  }
  const processes = await Promise.all([aProcess(), aProcess(), aProcess()]);
  const counts = processes.map((child) => nextWord<number>(child));
  for (const child of processes) child.send('go');
  const sent = await Promise.all(counts);
  process.stdout.write(`letters sent by each process: ${sent.join(', ')}\n`);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(makers);
  const recipients = mails.received.flatMap((mail) => mail.recipients);
  expect(recipients).toHaveLength(makers);
  expect(new Set(recipients).size).toBe(makers);
});
