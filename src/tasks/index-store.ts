import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { type ChangeContext, recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';

export type IndexName = 'products' | 'makers';

export interface IndexState {
  /** Public things in the database. */
  database: number;
  /** Rows in the index. */
  index: number;
  missing: number;
  stale: number;
  extra: number;
}

const batchSize = 500;

/** Each thing with what its row says of it; `isPublic` as the pages see it. */
const compared = {
  products: sql`select p.id, p.state = 'published' and m.state = 'published' as is_public, p.version, s.doc_version
    from products p left join makers m on m.id = p.maker_id left join product_search s on s.product_id = p.id`,
  makers: sql`select m.id, m.state = 'published' as is_public, m.version, s.doc_version
    from makers m left join maker_search s on s.maker_id = m.id`,
};
const isWrong = sql`(is_public and (doc_version is null or doc_version <> version)
  or is_public is not true and doc_version is not null)`;

/** Compares the database with one of its search tables. */
export async function compareIndex(db: Database, name: IndexName): Promise<IndexState> {
  const [row] = await queryRows<IndexState>(
    db,
    sql`select count(*) filter (where is_public)::int as database,
          count(doc_version)::int as index,
          count(*) filter (where is_public and doc_version is null)::int as missing,
          count(*) filter (where is_public and doc_version <> version)::int as stale,
          count(*) filter (where is_public is not true and doc_version is not null)::int as extra
        from (${compared[name]}) c`,
  );
  if (!row) throw new Error('A count without a row.');
  return row;
}

/** Writes the rows of missing and stale things anew and takes out those of hidden ones. Answers how many. */
export function repairIndex(db: Database, name: IndexName, context: ChangeContext): Promise<number> {
  return rewrite(db, name, context, true, () => undefined);
}

/** Writes every row of a search table anew, in batches by id; it can be stopped and started again at any time. */
export function rewriteIndex(
  db: Database,
  name: IndexName,
  context: ChangeContext,
  onProgress: (written: number) => void,
): Promise<number> {
  return rewrite(db, name, context, false, onProgress);
}

async function rewrite(
  db: Database,
  name: IndexName,
  context: ChangeContext,
  onlyWrong: boolean,
  onProgress: (written: number) => void,
): Promise<number> {
  const record = name === 'products' ? recordProductChanges : recordMakerChanges;
  let written = 0;
  for (let after = ''; ; ) {
    const ids = await nextIds(db, name, after, onlyWrong);
    const last = ids.at(-1);
    if (last === undefined) return written;
    // The things themselves did not change: their versions stand.
    await db.transaction((tx) => record(tx, ids, { ...context, isNew: true }));
    after = last;
    written += ids.length;
    onProgress(written);
  }
}

async function nextIds(db: Database, name: IndexName, after: string, onlyWrong: boolean): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select id from (${compared[name]}) c
        where id > ${after} and ${onlyWrong ? isWrong : sql`(is_public or doc_version is not null)`}
        order by id limit ${batchSize}`,
  );
  return rows.map(({ id }) => id);
}
