import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openInMemory } from '#adapters/postgres/open-database.ts';
import { putLetterWish, wantsLetter } from '#domain/maker/letter-store.ts';
import { signLetterLink } from '#domain/studio/letter-link.ts';
import { aMaker } from '../../tests/support/studio.ts';
import { stopLettersByMail } from './letter-stop.ts';

let database: OpenDatabase;
let server: Server;
let address: string;
let makerId: string;
beforeAll(async () => {
  database = await openInMemory();
  await database.migrate();
  const keyedHash = (purpose: string, text: string) => createHmac('sha256', purpose).update(text).digest('base64url');
  const services = { db: database.db, now: () => new Date(), keyedHash };
  makerId = await aMaker(database.db, null);
  server = createServer(async (req, res) => {
    if (!(await stopLettersByMail(services, req, res))) res.writeHead(418).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}/surat/${signLetterLink(services, 'letter-stop', makerId)}`;
});
afterAll(async () => {
  server.close();
  await database.close();
});

const oneClick = (url: string, method = 'POST') =>
  fetch(url, { method, body: method === 'POST' ? new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) : null });

test('opening the address, and what the form of the page sends, are left to the page', async () => {
  await putLetterWish(database.db, makerId, true);
  for (const asked of [oneClick(address, 'GET'), oneClick(address, 'HEAD'), oneClick(`${address}?_action=x`)]) {
    expect((await asked).status).toBe(418);
  }
  expect(await wantsLetter(database.db, makerId)).toBe(true);
});

test('a changed address stops nothing', async () => {
  await putLetterWish(database.db, makerId, true);
  expect((await oneClick(`${address}x`)).status).toBe(410);
  expect(await wantsLetter(database.db, makerId)).toBe(true);
});

test('the button of a mail program stops the letters by one POST without origin or cookie, and without a redirect', async () => {
  await putLetterWish(database.db, makerId, true);
  expect((await oneClick(address)).status).toBe(200);
  expect(await wantsLetter(database.db, makerId)).toBe(false);
  expect((await oneClick(address)).status).toBe(200);
});
