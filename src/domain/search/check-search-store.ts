import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { claimsInForce } from './ended-claims-store.ts';
import { writeMakerRows, writeProductRows } from './search-row-store.ts';
import { readMakerSources, readProductSources } from './search-source-store.ts';
import { refreshVocabulary } from './vocabulary-store.ts';

export interface IndexCheck {
  /** Public things in the database, and rows in the search index. */
  database: number;
  index: number;
  /** Public, but not in the index. */
  missing: number;
  /** In the index with another version than the database, or with certificates that are no longer those in force. */
  stale: number;
  /** In the index, but not public. */
  extra: number;
  repaired: number;
}

interface Context {
  categories: CategoryTree;
  now: Date;
  repair: boolean;
}

type Fault = 'missing' | 'stale' | 'extra';
const idsAtOnce = 500;

/** Compares the search rows with the database, and with `repair` writes the faulty ones anew. */
export async function checkSearch(
  db: Database,
  { categories, now, repair }: Context,
): Promise<{ products: IndexCheck; makers: IndexCheck }> {
  const products = await compare(db, sql`product_search`, productFaults(now), publicProducts);
  const makers = await compare(db, sql`maker_search`, makerFaults, publicMakers);
  if (repair) {
    products.check.repaired = await repairInPages(db, products.ids, async (tx, ids) =>
      writeProductRows(tx, ids, await readProductSources(tx, ids, now), categories),
    );
    makers.check.repaired = await repairInPages(db, makers.ids, async (tx, ids) =>
      writeMakerRows(tx, ids, await readMakerSources(tx, ids)),
    );
    if (products.check.repaired + makers.check.repaired > 0) await refreshVocabulary(db);
  }
  return { products: products.check, makers: makers.check };
}

const publicProducts = sql`select p.id, p.version, p.maker_id from products p join makers m on m.id = p.maker_id
  where p.state = 'published' and m.state = 'published'`;
const publicMakers = sql`select id, version from makers where state = 'published'`;

function productFaults(now: Date): SQL {
  return sql`select coalesce(p.id, s.product_id) as id, case when s.product_id is null then 'missing'
      when p.id is null then 'extra' else 'stale' end as fault
    from (${publicProducts}) p full join product_search s on s.product_id = p.id
    where s.product_id is null or p.id is null or s.doc_version <> p.version or s.claims <> ${claimsInForce(sql`p.id`, sql`p.maker_id`, now)}`;
}

const makerFaults = sql`select coalesce(m.id, s.maker_id) as id, case when s.maker_id is null then 'missing'
    when m.id is null then 'extra' else 'stale' end as fault
  from (${publicMakers}) m full join maker_search s on s.maker_id = m.id
  where s.maker_id is null or m.id is null or s.doc_version <> m.version`;

async function compare(
  db: Database,
  index: SQL,
  faults: SQL,
  publicOnes: SQL,
): Promise<{ check: IndexCheck; ids: string[] }> {
  const found = await queryRows<{ id: string; fault: Fault }>(db, faults);
  const [counted] = await queryRows<{ database: number; index: number }>(
    db,
    sql`select (select count(*)::int from (${publicOnes}) t) as database, (select count(*)::int from ${index}) as index`,
  );
  const count = (fault: Fault) => found.filter((row) => row.fault === fault).length;
  const check = { missing: count('missing'), stale: count('stale'), extra: count('extra'), repaired: 0 };
  return {
    check: { database: counted?.database ?? 0, index: counted?.index ?? 0, ...check },
    ids: found.map((row) => row.id),
  };
}

async function repairInPages(
  db: Database,
  ids: string[],
  write: (tx: Database, ids: string[]) => Promise<void>,
): Promise<number> {
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    await db.transaction((tx) => write(tx, ids.slice(from, from + idsAtOnce)));
  }
  return ids.length;
}
