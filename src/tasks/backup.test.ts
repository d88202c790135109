import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { isIndexBuilt } from '#domain/search/index-build-store.ts';
import { openTestDatabase } from '../../tests/support/database.ts';
import { aFile, runIntake } from '../../tests/support/intake.ts';
import { aMaker, aProduct } from '../../tests/support/studio.ts';
import { expectToldQueue } from '../../tests/support/told-queue.ts';
import { notHeld, writeBackup } from './backup.ts';
import { listTables } from './backup-store.ts';
import { readBackup } from './restore.ts';

const dir = mkdtempSync(join(tmpdir(), 'cadangan-'));
const path = join(dir, 'katalog.gz');
let source: OpenDatabase;
let target: OpenDatabase;
beforeAll(async () => {
  source = await openTestDatabase();
  target = await openTestDatabase();
  const rows = Array.from({ length: 700 }, (_, n) => [`Keripik "uji" ${n}`, '9007199254', `Toko\\${n}`, 'Kab. Garut']);
  await runIntake(source.db, aFile([['Nama', 'Harga', 'Toko', 'Kota'], ...rows]));
});
afterAll(async () => {
  await source.close();
  await target.close();
  rmSync(dir, { recursive: true });
});

async function contents({ db }: OpenDatabase): Promise<Record<string, string>> {
  const entries = (await listTables(db)).map(async (table) => {
    const [row] = await queryRows<{ all: string | null }>(
      db,
      sql`select string_agg(t::text, chr(10) order by t::text) as all from ${sql.identifier(table)} t`,
    );
    return [table, row?.all ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test('a backup that was cut or is none changes nothing, and says so', async () => {
  await writeBackup(source.db, path, new Date('2026-03-01T00:00:00Z'));
  const cut = join(dir, 'potong.gz');
  const text = gunzipSync(readFileSync(path)).toString();
  writeFileSync(cut, gzipSync(text.slice(0, text.lastIndexOf('{"$end":'))));
  await expect(readBackup(target.db, cut)).rejects.toThrow('terpotong');
  writeFileSync(cut, readFileSync(path));
  truncateSync(cut, 2_000);
  await expect(readBackup(target.db, cut)).rejects.toThrow('utuh');
  writeFileSync(cut, gzipSync('{"a":1}\n'));
  await expect(readBackup(target.db, cut)).rejects.toThrow('bukan cadangan');
  writeFileSync(cut, gzipSync(text.replace(/"migrations":\d+/, '"migrations":999')));
  await expect(readBackup(target.db, cut)).rejects.toThrow('versi lain');
  await expect(readBackup(target.db, join(dir, 'tidak-ada'))).rejects.toThrow('tidak bisa dibaca');
  expect(Object.values(await contents(target)).join('')).toBe('');
});

test('a backup says of how many photos it has not got the files, and where they lie', async () => {
  const [of, file] = [await openTestDatabase(), join(dir, 'foto.gz')];
  try {
    const productId = await aProduct(of.db, await aMaker(of.db, null));
    for (const [state, key] of [
      ['shown', 'media/a'],
      ['refused', null],
    ]) {
      await of.db.execute(sql`insert into media (id, product_id, position, state, storage_key, created_at)
        values (gen_random_uuid()::text, ${productId}, 0, ${state}, ${key}, now())`);
    }
    expect(await writeBackup(of.db, file, new Date())).toMatchObject({ photos: 1 });
  } finally {
    await of.close();
  }
  const access = { bucket: 'katalog-foto', region: 'x', endpoint: null, accessKeyId: 'x', secretAccessKey: 'x' };
  expect(notHeld(1, { bucket: access, dataDir: '/d' })).toEqual([expect.stringContaining('wadah S3 "katalog-foto"')]);
  expect(notHeld(1, { bucket: null, dataDir: '/d' })).toEqual([expect.stringContaining('di /d')]);
  expect(notHeld(0, { bucket: null, dataDir: '/d' })).toEqual([]);
});

test('a backup replaces no file', async () => {
  const taken = join(dir, 'lama.gz');
  writeFileSync(taken, 'isi lama');
  await expect(writeBackup(source.db, taken, new Date())).rejects.toThrow('sudah ada dan tidak ditimpa');
  expect(readFileSync(taken, 'utf8')).toBe('isi lama');
});

test('what is known of an index elsewhere is not restored, and an index built from less counts as built no more', async () => {
  const [one, other] = [await openTestDatabase(), await openTestDatabase()];
  try {
    const build = sql`insert into index_build (id, place, format, built_at) values ('search', 'x', 1, now())`;
    for (const { db } of [one, other]) await db.execute(build);
    const built = join(dir, 'indeks.gz');
    await writeBackup(one.db, built, new Date('2026-03-01T00:00:00Z'));
    expect(gunzipSync(readFileSync(built)).toString()).not.toContain('index_build');
    await readBackup(other.db, built);
    expect(await isIndexBuilt(other.db, { place: 'x', format: 1 })).toBe(false);
  } finally {
    for (const database of [one, other]) await database.close();
  }
});

test('a backup restored into an empty database is the same to the last column, and only into an empty one', async () => {
  const whole = join(dir, 'utuh.gz');
  const { id: subjectId } = (await source.db.select({ id: makers.id }).from(makers).limit(1))[0] ?? { id: '' };
  const said = {
    kind: 'report',
    subject: 'maker',
    subjectId,
    reason: 'other',
    message: 'Uji.',
    state: 'open',
  } as const;
  await source.db.insert(reports).values({ id: 'lapor-uji', ...said, createdAt: new Date('2026-03-01T00:00:00Z') });
  const { rows } = await writeBackup(source.db, whole, new Date('2026-03-01T00:00:00Z'));
  expect(await readBackup(target.db, whole)).toBe(rows);
  expect(await contents(target)).toEqual(await contents(source));
  await expectToldQueue(target.db);
  await expect(readBackup(target.db, whole)).rejects.toThrow('kosong');
});
