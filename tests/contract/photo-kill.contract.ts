import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded, openServer } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import { queryRows } from '#domain/database.ts';
import { originalKeyOf } from '#domain/media/picture.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { openFreshServerDatabase } from '../support/database.ts';
import { aPhoto } from '../support/pictures.ts';
import { aMaker, anAccount, aProduct } from '../support/studio.ts';

const serverUrl = process.env.DATABASE_URL;
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Place {
  dir: string;
  /** Of the server; empty: embedded, which one process at a time may open. */
  databaseUrl: string;
}

async function aPlace(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'mati-foto-'));
  ends.push(() => rmSync(dir, { recursive: true }));
  if (!serverUrl) return { dir, databaseUrl: '' };
  const fresh = await openFreshServerDatabase(serverUrl);
  ends.push(fresh.close);
  return { dir, databaseUrl: fresh.url };
}

async function inside<T>({ dir, databaseUrl }: Place, use: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = databaseUrl ? openServer(databaseUrl, 2) : await openEmbedded(join(dir, 'db'));
  try {
    await database.migrate();
    return await use(database);
  } finally {
    await database.close();
  }
}

async function waitingPhoto(place: Place): Promise<string> {
  const original = await aPhoto(1_400, 1_400);
  return inside(place, async ({ db }) => {
    const owner = await anAccount(db);
    const subject = { productId: await aProduct(db, await aMaker(db, owner)) };
    const id = randomUUID();
    const services = { db, storage: openDiskStorage(place.dir), now: () => new Date() };
    expect((await receivePhoto(services, owner, { id, subject, original })).ok).toBe(true);
    return id;
  });
}

function startWorker({ dir, databaseUrl }: Place): ChildProcess {
  return fork('tests/support/run-photo-worker.ts', {
    env: { ...process.env, DATA_DIR: dir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exit;
}

async function killedWhileLooking(place: Place): Promise<void> {
  const child = startWorker(place);
  await new Promise<void>((looking) => child.on('message', (said) => said === 'looking' && looking()));
  await ended(child, 'SIGKILL');
}

async function rowOf(place: Place, id: string) {
  const [row] = await inside(place, ({ db }) =>
    queryRows<{ state: string; attempts: number; originalKey: string | null; refusal: string | null }>(
      db,
      sql`select state, attempts, original_key as "originalKey", refusal from media where id = ${id}`,
    ),
  );
  return row;
}

/** Runs a worker until it has deleted the last original, and stops it, which lets it end what it is at. */
async function workedThrough(place: Place): Promise<void> {
  const child = startWorker(place);
  const storage = openDiskStorage(place.dir);
  while ((await storage.list('originals')).length > 0) await sleep(100);
  await ended(child, 'SIGTERM');
}

test('a picture whose process is killed while it is decoded is looked at again, and nothing of it is left twice', {
  timeout: 180_000,
}, async () => {
  const place = await aPlace();
  const id = await waitingPhoto(place);
  await killedWhileLooking(place);
  expect(await rowOf(place, id)).toMatchObject({ state: 'waiting', attempts: 1, originalKey: originalKeyOf(id) });

  await workedThrough(place);
  expect(await rowOf(place, id)).toEqual({ state: 'ready', attempts: 2, originalKey: null, refusal: null });
  const storage = openDiskStorage(place.dir);
  expect(await storage.list(`media/${id}`)).toHaveLength(12);
  expect(await storage.read(originalKeyOf(id))).toBeNull();
});

test('a picture that ends its process three times is refused, and the worker goes on', {
  timeout: 180_000,
}, async () => {
  const place = await aPlace();
  const id = await waitingPhoto(place);
  for (let kill = 0; kill < 3; kill += 1) await killedWhileLooking(place);
  await workedThrough(place);
  expect(await rowOf(place, id)).toMatchObject({ state: 'refused', refusal: 'unreadable', originalKey: null });
});
