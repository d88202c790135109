import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { queryUnits, toTsquery, type Unit, widened } from '#domain/search/query-units.ts';
import { queryWords, type Synonyms } from '#domain/search/synonyms.ts';
import { correcting } from './correct-units.ts';
import { findCorrections } from './find-corrections.ts';

export interface FoundMaker {
  id: string;
  slug: string;
  name: string;
  provinceCode: string | null;
  regencyCode: string | null;
}

const longestText = 200;
const mostWords = 16;

/**
 * Published makers whose name, craft, place or summary holds all words, the last one as a beginning: name first, real
 * before samples, then by number of products. Without words: all, by the same order.
 */
export async function findMakers(db: Database, synonyms: Synonyms, text: string, limit: number): Promise<FoundMaker[]> {
  const words = queryWords(text.slice(0, longestText)).slice(0, mostWords);
  const found = await matchingMakers(db, widened(queryUnits(words, synonyms)), limit);
  if (found.length > 0 || words.length === 0) return found;
  const accounts = await findCorrections(db, words, synonyms);
  const { words: taken, corrected } = correcting(accounts, synonyms);
  return corrected.length > 0 ? matchingMakers(db, taken(words).wide, limit) : [];
}

/** Names are looked up by key, for as many as are asked for. */
export function matchingMakers(db: Database, units: Unit[], limit: number): Promise<FoundMaker[]> {
  const [matches, order]: [SQL, SQL] =
    units.length === 0
      ? [sql`true`, sql`s.sample, s.product_count desc, s.maker_id`]
      : [
          sql`s.document @@ ${toTsquery(units)}::tsquery`,
          sql`not s.document @@ ${toTsquery(units, 'A')}::tsquery, s.sample,
            not s.document @@ ${toTsquery(units, 'AB')}::tsquery, s.product_count desc, s.maker_id`,
        ];
  return queryRows<FoundMaker>(
    db,
    sql`select m.id, m.slug, m.name, m.province_code as "provinceCode", m.regency_code as "regencyCode"
      from (select s.maker_id, row_number() over (order by ${order}) as place
        from maker_search s where ${matches} order by place limit ${limit}) s
      cross join lateral (select * from makers where id = s.maker_id limit 1) m order by s.place`,
  );
}
