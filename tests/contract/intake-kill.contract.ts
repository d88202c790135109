import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { openTableFile } from '#adapters/files/open-table-file.ts';
import { openEmbedded } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { runIntake } from '../support/intake.ts';

const dir = mkdtempSync(join(tmpdir(), 'mati-'));
afterAll(() => rmSync(dir, { recursive: true }));

const rows = 6_000;
const path = join(dir, 'baris.csv');
const lines = Array.from(
  { length: rows },
  (_, n) => `Keripik uji ${n},Rp5.000,Toko ${n % 50},Kab. Garut,https://www.tokopedia.com/toko-${n % 50}/k-${n}`,
);
writeFileSync(path, `Nama Produk,Harga,Toko,Kota,Link\n${lines.join('\n')}\n`);

/** Starts the command and kills it outright once it has said that `after` rows are in. */
async function killedIntake(after: number): Promise<NodeJS.Signals | null> {
  const child = fork('src/tasks/catalog.ts', ['intake', path, '--origin', 'dibuat', '--attested-by', 'Dinas Uji'], {
    env: { ...process.env, DATA_DIR: dir, DATABASE_URL: '', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', ({ done }: { done: number }) => {
    if (done >= after) child.kill('SIGKILL');
  });
  return new Promise((ended) => child.on('exit', (_, signal) => ended(signal)));
}

test('an intake killed outright leaves whole rows only, and the next run completes it', {
  timeout: 180_000,
}, async () => {
  expect(await killedIntake(1_500)).toBe('SIGKILL');
  const database = await openEmbedded(join(dir, 'db'));
  try {
    const { db } = database;
    const [left] = await queryRows<Record<string, number>>(
      db,
      sql`select count(*)::int as products,
            count(*) filter (where exists (select from listings l where l.product_id = p.id))::int as listed,
            count(*) filter (where exists (select from slugs s where s.entity_id = p.id and s.slug = p.slug))::int as addressed,
            count(*) filter (where exists (select from product_search s where s.product_id = p.id))::int as searchable,
            count(*) filter (where exists (select from outbox o where o.entity_id = p.id))::int as told,
            count(*) filter (where exists (select from makers m join maker_search s on s.maker_id = m.id where m.id = p.maker_id))::int as sold
          from products p`,
    );
    const products = left?.products ?? 0;
    expect(products).toBeGreaterThanOrEqual(1_500);
    expect(products).toBeLessThan(rows);
    expect(left).toEqual({
      products,
      listed: products,
      addressed: products,
      searchable: products,
      told: products,
      sold: products,
    });
    expect(await queryRows(db, sql`select rows, finished_at from intake_runs`)).toEqual([
      { rows: products, finished_at: null },
    ]);
    const { counts } = await runIntake(db, await openTableFile(path), { origin: 'dibuat', attestedBy: 'Dinas Uji' });
    expect(counts).toMatchObject({ rows, created: rows - products, updated: 0, unchanged: products, refused: 0 });
  } finally {
    await database.close();
  }
});
