import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { VocabularyWord } from './vocabulary.ts';

/** Adds words not yet known; their frequencies are put right by `refreshVocabulary`. */
export async function addWords(tx: Database, words: Set<string>): Promise<void> {
  // One order for all writers, so that two transactions never wait for each other.
  const sorted = [...words].toSorted();
  await tx.execute(sql`insert into vocabulary (word, documents) select word, 1
    from unnest(${sql.param(sorted)}::text[]) as new(word)
    where not exists (select from vocabulary v where v.word = new.word) on conflict do nothing`);
}

/**
 * Counts anew in how many documents each word stands and forgets words of no document. To be called after much was
 * written: it also does what autovacuum would, which the embedded database has not.
 */
export async function refreshVocabulary(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`create temporary table counted on commit drop as
      select word, sum(ndoc)::int as documents from (
        select word, ndoc from ts_stat('select document from product_search')
        union all select word, ndoc from ts_stat('select document from maker_search')) s
      where word ~ '^[^0-9]{2,}$' group by word`);
    await tx.execute(sql`delete from vocabulary v where not exists (select from counted c where c.word = v.word)`);
    await tx.execute(sql`insert into vocabulary (word, documents) select word, documents from counted order by word
      on conflict (word) do update set documents = excluded.documents
      where vocabulary.documents <> excluded.documents`);
  });
  // Until then each search reads through the index's list of pending entries, and plans go by outdated counts.
  await db.execute(sql`select gin_clean_pending_list(i::regclass) from unnest(array['product_search_document',
    'product_search_category', 'maker_search_document', 'vocabulary_trigrams']) as i`);
  await db.execute(sql`analyze products, makers, listings, claims, product_search, maker_search, vocabulary`);
}

/** Every word of the documents; null: more than `most`. */
export async function readWords(db: Database, most: number): Promise<VocabularyWord[] | null> {
  const words = await queryRows<VocabularyWord>(db, sql`select word, documents from vocabulary limit ${most + 1}`);
  return words.length > most ? null : words;
}
