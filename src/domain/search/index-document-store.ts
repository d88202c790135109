import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { type DocumentWords, makerIndexDocument, productIndexDocument } from './index-document.ts';
import type { IndexDocument, IndexName } from './search-index.ts';
import { readMakerSources, readProductSources } from './search-source-store.ts';

export interface DocumentContext extends DocumentWords {
  now: Date;
}

/** Documents of those of the given products or makers that are public now, in the order of their ids. */
export async function readIndexDocuments(
  db: Database,
  name: IndexName,
  ids: string[],
  context: DocumentContext,
): Promise<IndexDocument[]> {
  if (name === 'makers') {
    const sources = await readMakerSources(db, ids);
    return sources.filter(({ isPublic }) => isPublic).map((source) => makerIndexDocument(source, context));
  }
  const sources = await readProductSources(db, ids, context.now);
  return sources.filter(({ isPublic }) => isPublic).map((source) => productIndexDocument(source, context));
}

/** Small enough that what a page leaves behind does not make the process grow with the catalogue. */
const idsAtOnce = 250;

/** Every public document, by pages in the order of ids; a change made meanwhile may or may not be in. */
export async function* pageIndexDocuments(
  db: Database,
  name: IndexName,
  context: DocumentContext,
): AsyncGenerator<IndexDocument[]> {
  // The database reads one page while the documents of the page before are made.
  let before: Promise<IndexDocument[]> | null = null;
  for await (const ids of pagePublishedIds(db, name)) {
    const page = readIndexDocuments(db, name, ids, context);
    page.catch(() => undefined);
    if (before) yield await before;
    before = page;
  }
  if (before) yield await before;
}

async function* pagePublishedIds(db: Database, name: IndexName): AsyncGenerator<string[]> {
  for (let last = ''; ; ) {
    const rows = await queryRows<{ id: string }>(
      db,
      sql`select id from ${sql.identifier(name)} where id > ${last} and state = 'published' order by id limit ${idsAtOnce}`,
    );
    const ids = rows.map(({ id }) => id);
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
    yield ids;
  }
}
