import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { queryRows } from '#domain/database.ts';
import { DatabaseInUse } from './database-lock.ts';
import { openEmbedded, openServer } from './open-database.ts';

const directory = mkdtempSync(join(tmpdir(), 'katalog-db-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a second opening of the same embedded database is refused with a sentence, in this process and in another', async () => {
  const path = join(directory, 'db');
  const database = await openEmbedded(path);
  await expect(openEmbedded(path)).rejects.toBeInstanceOf(DatabaseInUse);
  const module = join(import.meta.dirname, 'open-database.ts');
  const other = spawnSync(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(module)}).then((m) => m.openEmbedded(${JSON.stringify(path)})).catch((e) => { process.stdout.write(e.message); process.exit(1); })`,
    ],
    { encoding: 'utf8' },
  );
  expect(other.status).toBe(1);
  expect(other.stdout).toContain('sedang dipakai proses lain');
  await database.close();
});

test('what was committed is there after the database is opened again, and migrating twice changes nothing', async () => {
  const path = join(directory, 'again');
  const first = await openEmbedded(path);
  await first.migrate();
  await first.db.execute(sql`insert into vocabulary (word, documents) values ('tenun', 3)`);
  await first.close();
  const second = await openEmbedded(path);
  await second.migrate();
  expect(await queryRows(second.db, sql`select word, documents from vocabulary`)).toEqual([
    { word: 'tenun', documents: 3 },
  ]);
  await second.close();
});

test('a place that cannot be written and a server that cannot be reached are refused with a sentence, without a password', async () => {
  const file = join(directory, 'berkas');
  writeFileSync(file, '');
  await expect(openEmbedded(join(file, 'db'))).rejects.toThrow('Pilih DATA_DIR lain.');
  const server = openServer('postgresql://katalog:rahasia@127.0.0.1:1/katalog');
  await expect(server.migrate()).rejects.toThrow(
    'Server PostgreSQL di 127.0.0.1:1 tidak bisa dimasuki (ECONNREFUSED). Periksa DATABASE_URL.',
  );
  await server.close();
});
