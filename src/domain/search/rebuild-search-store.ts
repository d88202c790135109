import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { writeMakerRows, writeProductRows } from './search-row-store.ts';
import { readMakerSources, readProductSources } from './search-source-store.ts';
import { refreshVocabulary } from './vocabulary-store.ts';

export interface Rebuilt {
  documents: number;
  seconds: number;
  documents_per_second: number;
}

interface Context {
  categories: CategoryTree;
  now: Date;
  /** Called after each batch: rows gone through, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

const idsAtOnce = 500;

/**
 * Writes every search row anew, page by page in the order of ids, each page in a transaction of its own: searches go
 * on meanwhile, and a rebuild that was killed can be started again. Versions stay as they are.
 */
export async function rebuildSearch(db: Database, { categories, now, onProgress }: Context): Promise<Rebuilt> {
  const started = performance.now();
  const [counted] = await queryRows<{ total: number }>(
    db,
    sql`select ((select count(*) from products) + (select count(*) from makers))::int as total`,
  );
  let done = 0;
  const goOn = (count: number) => {
    done += count;
    onProgress?.(done, counted?.total ?? done);
  };
  let documents = 0;
  for await (const ids of pagesOfIds(db, 'products')) {
    documents += await db.transaction(async (tx) => {
      const sources = await readProductSources(tx, ids, now);
      await writeProductRows(tx, ids, sources, categories);
      return sources.filter(({ isPublic }) => isPublic).length;
    });
    goOn(ids.length);
  }
  for await (const ids of pagesOfIds(db, 'makers')) {
    documents += await db.transaction(async (tx) => {
      const sources = await readMakerSources(tx, ids);
      await writeMakerRows(tx, ids, sources);
      return sources.filter(({ isPublic }) => isPublic).length;
    });
    goOn(ids.length);
  }
  await refreshVocabulary(db);
  const seconds = (performance.now() - started) / 1000;
  return { documents, seconds: Math.round(seconds * 100) / 100, documents_per_second: Math.round(documents / seconds) };
}

async function* pagesOfIds(db: Database, table: 'products' | 'makers'): AsyncGenerator<string[]> {
  let last = '';
  for (;;) {
    const rows = await queryRows<{ id: string }>(
      db,
      sql`select id from ${sql.identifier(table)} where id > ${last} order by id limit ${idsAtOnce}`,
    );
    const ids = rows.map((row) => row.id);
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
    yield ids;
  }
}
