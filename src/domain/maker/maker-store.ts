import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { photoJson } from '#domain/photo-store.ts';
import type { Maker, MakerSummary } from './maker.ts';
import { makers, slugs } from './maker-table.ts';

const summaryFields = {
  id: makers.id,
  slug: makers.slug,
  role: makers.role,
  name: makers.name,
  nameEn: makers.nameEn,
  provinceCode: makers.provinceCode,
  regencyCode: makers.regencyCode,
  crafts: makers.crafts,
  summary: makers.summary,
  summaryEn: makers.summaryEn,
  sample: makers.sample,
  // Pictures stand in a room after this one: their table is named here as text. So is `makers.id`: of one table drizzle
  // writes bare columns, and a bare `id` would be the picture's.
  photo: sql<MakerSummary['photo']>`(select ${photoJson} from media m
    where m.maker_id = makers.id and m.state = 'shown' and exists (select from maker_consents c
      where c.maker_id = makers.id and c.item = 'photo' and c.withdrawn_at is null)
    order by m.position, m.id limit 1)`,
};

/** Products stand in a room after this one: their table is named here as text. */
const hasProducts: SQL = sql`exists (select 1 from products p where p.maker_id = ${makers.id} and p.state = 'published')`;

/** The public maker or seller at `slug`, or null: unknown or hidden. */
export async function findPublishedMaker(db: Database, slug: string): Promise<Maker | null> {
  const [row] = await selectMakers(db).where(and(eq(makers.slug, slug), eq(makers.state, 'published')));
  return row ?? null;
}

/** A maker as its page would say it, whatever its state. For its owner's preview alone. */
export async function findPreviewedMaker(db: Database, id: string): Promise<Maker | null> {
  const [row] = await selectMakers(db).where(eq(makers.id, id));
  return row ?? null;
}

function selectMakers(db: Database) {
  return db
    .select({
      ...summaryFields,
      story: consented(makers.story),
      storyEn: consented(makers.storyEn),
      isUnderReview: sql<boolean>`${makers.underReviewSince} is not null`,
      version: makers.version,
      updatedAt: makers.updatedAt,
    })
    .from(makers)
    .$dynamic();
}

/** Where a maker that once stood at `slug` stands now; null: never here, or still at this very slug. */
export async function findMovedMakerSlug(db: Database, slug: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: makers.slug })
    .from(slugs)
    .innerJoin(makers, eq(makers.id, slugs.entityId))
    .where(and(eq(slugs.kind, 'maker'), eq(slugs.slug, slug)));
  return row && row.slug !== slug ? row.slug : null;
}

export interface MakerFilter {
  provinceCode?: string;
  regencyCode?: string;
  sample?: boolean;
}

/** Public makers and sellers that have a published product, real before samples, by name. */
export function listMakers(db: Database, filter: MakerFilter, limit: number, offset = 0): Promise<MakerSummary[]> {
  return db
    .select(summaryFields)
    .from(makers)
    .where(and(...conditions(filter)))
    .orderBy(makers.sample, makers.name, makers.id)
    .limit(limit)
    .offset(offset);
}

export async function countMakers(db: Database, filter: MakerFilter): Promise<number> {
  const [row] = await db
    .select({ value: sql<number>`count(*)::int` })
    .from(makers)
    .where(and(...conditions(filter)));
  return row?.value ?? 0;
}

/** What the motif route needs of a maker; null for an id that is none. */
export async function findMakerLook(
  db: Database,
  id: string,
): Promise<{ id: string; provinceCode: string | null; categorySlug: string | null } | null> {
  const [row] = await queryRows<{ id: string; provinceCode: string | null; categorySlug: string | null }>(
    db,
    sql`select m.id, m.province_code as "provinceCode",
          (select p.category_slug from products p where p.maker_id = m.id group by 1 order by count(*) desc, 1 limit 1) as "categorySlug"
        from makers m where m.id = ${id}`,
  );
  return row ?? null;
}

/** Slugs of real public makers and sellers with a published product, for the sitemap, by id from `afterId`. */
export function listRealMakerSlugs(
  db: Database,
  afterId: string,
  limit: number,
): Promise<{ id: string; slug: string; updatedAt: string }[]> {
  return queryRows(
    db,
    sql`select m.id, m.slug, to_char(m.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
        from makers m
        where m.state = 'published' and not m.sample and m.id > ${afterId}
          and exists (select 1 from products p where p.maker_id = m.id and p.state = 'published')
        order by m.id limit ${limit}`,
  );
}

/** A maker's own story is public by its own consent; a sample tells of nobody. */
function consented(column: typeof makers.story | typeof makers.storyEn): SQL<string | null> {
  return sql`case when ${makers.sample} or exists (select 1 from maker_consents c
    where c.maker_id = ${makers.id} and c.item = 'story' and c.withdrawn_at is null) then ${column} end`;
}

function conditions(filter: MakerFilter): (SQL | undefined)[] {
  return [
    eq(makers.state, 'published'),
    hasProducts,
    filter.provinceCode === undefined ? undefined : eq(makers.provinceCode, filter.provinceCode),
    filter.regencyCode === undefined ? undefined : eq(makers.regencyCode, filter.regencyCode),
    filter.sample === undefined ? undefined : eq(makers.sample, filter.sample),
  ];
}
