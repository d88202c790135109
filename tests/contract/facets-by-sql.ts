import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import type { FacetCounts, SearchRequest } from '#domain/search/search-engine.ts';

export interface CountedBySql {
  total: number;
  facets: FacetCounts;
  priceIdr: { min: number | null; max: number | null };
}

type Group = keyof FacetCounts | 'price';
const lists = ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const;

/**
 * What a search for products whose name holds `request.query` must count on `today`, straight from the tables that
 * people's changes go into. Regencies only under one chosen province, whose own counts ignore them.
 */
export async function countBySql(
  db: Database,
  categories: CategoryTree,
  request: SearchRequest,
  today: string,
): Promise<CountedBySql> {
  const shown = shownProducts(categories, request.query, today);
  const rows = <Row>(columns: SQL, except: Group[], rest = sql``) =>
    queryRows<Row>(db, sql`select ${columns} from (${shown}) shown where ${filtersOf(request, except)} ${rest}`);
  const counted = async (group: keyof FacetCounts) => {
    const except: Group[] = group === 'province' ? ['province', 'regency'] : [group];
    const values = await rows<{ value: string; n: number }>(
      sql`unnest(${sql.identifier(group)}) as value, count(*)::int as n`,
      except,
      sql`group by 1`,
    );
    return [group, Object.fromEntries(values.flatMap(({ value, n }) => (value === null ? [] : [[value, n]])))] as const;
  };
  const facets = Object.fromEntries(await Promise.all(lists.map(counted))) as unknown as FacetCounts;
  const [all] = await rows<{ n: number }>(sql`count(*)::int as n`, []);
  const [price] = await rows<{ min: number | null; max: number | null }>(
    sql`min("priceIdr")::int as min, max("priceIdr")::int as max`,
    ['price'],
  );
  return {
    total: all?.n ?? 0,
    facets: request.province.length === 1 ? facets : { ...facets, regency: {} },
    priceIdr: { min: price?.min ?? null, max: price?.max ?? null },
  };
}

function shownProducts(categories: CategoryTree, word: string, today: string): SQL {
  const tree = categories.leaves.map(({ slug }) => ({ slug, path: categories.pathOf(slug) }));
  return sql`select t.path as category, array[p.province_code] as province, array[p.regency_code] as regency,
      p.materials as material, p.price_idr as "priceIdr",
      array(select distinct type from claims c where (c.product_id = p.id or c.maker_id = p.maker_id) and not c.sample
        and verified_by is not null and revoked_at is null and coalesce(valid_until, 'infinity') >= ${today}::date
      ) as claim,
      array(select distinct marketplace from listings l where l.product_id = p.id and l.state = 'live') as "soldAt"
    from products p join makers m on m.id = p.maker_id
    join json_to_recordset(${JSON.stringify(tree)}::json) as t(slug text, path text[]) on t.slug = p.category_slug
    where p.state = 'published' and m.state = 'published' and p.name ilike ${`%${word}%`}`;
}

function filtersOf(request: SearchRequest, except: Group[]): SQL {
  const filters = [sql`true`];
  for (const group of lists) {
    if (request[group].length === 0 || except.includes(group)) continue;
    filters.push(sql`${sql.identifier(group)} && ${sql.param(request[group])}::text[]`);
  }
  if (!except.includes('price')) {
    if (request.priceMinIdr !== null) filters.push(sql`"priceIdr" >= ${request.priceMinIdr}`);
    if (request.priceMaxIdr !== null) filters.push(sql`"priceIdr" <= ${request.priceMaxIdr}`);
  }
  return sql.join(filters, sql` and `);
}
