import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { makeCode } from './share-code.ts';
import type { ShareTarget } from './share-subject.ts';
import { shareLinks } from './share-table.ts';

const columns = { product: 'productId', maker: 'makerId', endorsement: 'endorsementId' } as const;

/** The code of something public: made when it is first asked for, and the same ever after. */
export async function openShareLink(db: Database, { kind, id }: ShareTarget, now: Date): Promise<string> {
  const find = async () => {
    const isThis = and(eq(shareLinks[columns[kind]], id), eq(shareLinks.isMoved, false));
    const [row] = await db.select({ code: shareLinks.code }).from(shareLinks).where(isThis);
    return row?.code;
  };
  const known = await find();
  if (known) return known;
  await db
    .insert(shareLinks)
    .values({ code: makeCode(), [columns[kind]]: id, createdAt: now })
    .onConflictDoNothing();
  const made = await find();
  if (!made) throw new Error(`No share link could be made for ${kind} ${id}.`);
  return made;
}

/** Where a link leads now. */
export interface FollowedLink {
  /** Of the page, Indonesian; null: what it led to is not public any more. */
  path: string | null;
  /** Samples are not counted. */
  sample: boolean;
}

/**
 * Follows a code to the page of its product or maker. That of an endorsement leads to the product, whatever became of
 * the endorsement: the page itself says who endorses it, and withholds names where the law asks for it. Null: no such code.
 */
export async function followShareLink(db: Database, code: string): Promise<FollowedLink | null> {
  const [row] = await queryRows<FollowedLink>(
    db,
    sql`select coalesce(p.sample, m.sample) as sample,
          case when m.state <> 'published' then null
            when l.maker_id is not null then '/pembuat/' || m.slug
            when p.state = 'published' then '/produk/' || p.slug end as path
        from share_links l
        left join endorsements e on e.id = l.endorsement_id
        left join products p on p.id = coalesce(l.product_id, e.product_id)
        join makers m on m.id = coalesce(l.maker_id, p.maker_id)
        where l.code = ${code}`,
  );
  return row ?? null;
}
