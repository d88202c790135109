import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, openServer } from '#adapters/postgres/open-database.ts';
import { readCategories, readStarter } from '#app/content.ts';
import type { Database } from '#domain/database.ts';
import { storeGenerated } from '../../src/tasks/generate/generate-store.ts';
import { openFreshServerDatabase } from '../support/database.ts';

/** A catalogue of its own, which other processes open one at a time. */
export interface BenchCatalogue {
  /** `PGlite` or `PostgreSQL`. */
  database: string;
  /** For a process that is to open it. */
  env: Record<string, string>;
  /** Opens it for as long as `run` lasts. */
  use: <T>(run: (db: Database) => Promise<T>) => Promise<T>;
  remove: () => Promise<void>;
}

/** `size` generated products with their shops: on the server at `DATABASE_URL`, else embedded. */
export async function generateCatalogue(size: number): Promise<BenchCatalogue> {
  const catalogue = process.env.DATABASE_URL ? await onServer(process.env.DATABASE_URL) : await embedded();
  const wanted = { count: size, seed: 1, categories: readCategories(), now: new Date() };
  await catalogue.use((db) => storeGenerated(db, readStarter(), wanted));
  return catalogue;
}

async function embedded(): Promise<BenchCatalogue> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-search-'));
  return {
    database: 'PGlite',
    env: { DATABASE_URL: '', DATA_DIR: dir },
    use: async (run) => {
      const { db, migrate, close } = await openEmbedded(join(dir, 'db'));
      try {
        await migrate();
        return await run(db);
      } finally {
        await close();
      }
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function onServer(serverUrl: string): Promise<BenchCatalogue> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const { url, migrate, close } = await openFreshServerDatabase(serverUrl);
  await migrate();
  return {
    database: 'PostgreSQL',
    env: { DATABASE_URL: url, DATA_DIR: dir, AUTH_SECRET: 'rahasia-untuk-mengukur-saja-0123456789' },
    use: async (run) => {
      const { db, close: end } = openServer(url);
      try {
        return await run(db);
      } finally {
        await end();
      }
    },
    remove: async () => {
      await close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
