import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { insertSuspension } from '#domain/moderation/suspension-store.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { type MailServer, startMailServer } from '../../tests/support/smtp.ts';
import { aMaker, anAccount, studioNow } from '../../tests/support/studio.ts';

const each = 20;
let database: OpenDatabase & { url: string };
let mails: MailServer;
let dataDir: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  mails = await startMailServer();
  dataDir = mkdtempSync(join(tmpdir(), 'katalog-kabar-'));
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
    child.once('exit', (code) => code !== 0 && failed(new Error(`A process that tells ended with ${code}.`)));
  });
}

async function aProcess(): Promise<ChildProcess> {
  const given = { DATABASE_URL: database.url, SMTP_URL: mails.url, MAIL_FROM: 'uji@surel.example', DATA_DIR: dataDir };
  const child = fork('tests/support/run-tellers.ts', [studioNow.toISOString()], {
    env: { ...process.env, AUTH_SECRET: 'x'.repeat(40), MEILI_HOST: '', NODE_OPTIONS: '', ...given },
    execArgv: [],
  });
  children.push(child);
  await nextWord(child);
  return child;
}

async function aDecidedReport(contact: string | null): Promise<void> {
  const about = { subject: 'maker', subjectId: 'tidak-ada', reason: 'other', message: 'Uji.', contact } as const;
  const decided = { state: 'closed', finding: 'corrected', answer: 'Sudah.', decidedAt: studioNow } as const;
  await database.db
    .insert(reports)
    .values({ id: randomUUID(), kind: 'report', ...about, ...decided, createdAt: studioNow });
}

test('two processes answer each report and tell each suspension once, those alone that left an address', async () => {
  for (let count = 0; count < each; count += 1) {
    await aDecidedReport(`pelapor-${count}@surel.example`);
    const makerId = await aMaker(database.db, await anAccount(database.db));
    const why = { reason: 'photo', note: 'Foto toko lain.', stateBefore: 'published', suspendedAt: studioNow } as const;
    await insertSuspension(database.db, { entity: 'maker', entityId: makerId, makerId, suspendedBy: null, ...why });
  }
  for (const contact of [null, '0812 0000 0000', 'bukan@surel@example']) await aDecidedReport(contact);
  const processes = [await aProcess(), await aProcess()];
  const counts = processes.map((child) => nextWord<{ answers: number; suspensions: number }>(child));
  for (const child of processes) child.send('go');
  const told = await Promise.all(counts);
  process.stdout.write(`told by each process: ${JSON.stringify(told)}\n`);
  expect(told.reduce((sum, { answers }) => sum + answers, 0)).toBe(each);
  expect(told.reduce((sum, { suspensions }) => sum + suspensions, 0)).toBe(each);
  const recipients = mails.received.flatMap((mail) => mail.recipients);
  expect(recipients).toHaveLength(2 * each);
  expect(new Set(recipients).size).toBe(2 * each);
});
