import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { isPublic } from '#domain/product/product-card-store.ts';
import { products } from '#domain/product/product-table.ts';
import { announceStalePages } from '#domain/search/stale-pages-store.ts';
import type { OfficeKind } from './duta.ts';
import { dutas, endorsements } from './duta-table.ts';
import { type Answers, type Endorsement, type Held, standingStates } from './endorsement.ts';

const columns = {
  id: endorsements.id,
  dutaId: endorsements.dutaId,
  product: { id: products.id, slug: products.slug, name: products.name },
  state: endorsements.state,
  answers: endorsements.answers,
  held: endorsements.held,
  reason: endorsements.reason,
  note: endorsements.note,
  decidedAt: endorsements.decidedAt,
  approvedAt: endorsements.approvedAt,
};

/** An endorsement whatever its state; null: none. */
export async function findEndorsement(db: Database, id: string): Promise<Endorsement | null> {
  const [row] = await selectEndorsements(db, eq(endorsements.id, id));
  return row ?? null;
}

/** All of a duta, the latest first. */
export function listOwnEndorsements(db: Database, dutaId: string): Promise<Endorsement[]> {
  return selectEndorsements(db, eq(endorsements.dutaId, dutaId)).orderBy(desc(endorsements.createdAt), endorsements.id);
}

function selectEndorsements(db: Database, where: SQL) {
  return db
    .select(columns)
    .from(endorsements)
    .innerJoin(products, eq(products.id, endorsements.productId))
    .where(where)
    .$dynamic();
}

/** The public, real product of an address; null: none. */
export async function findEndorsable(db: Database, slug: string): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: products.id })
    .from(products)
    .innerJoin(makers, eq(makers.id, products.makerId))
    .where(and(eq(products.slug, slug), eq(products.sample, false), isPublic));
  return row ?? null;
}

/** Begins an endorsement, or answers the one of this product that stands already. */
export async function putEndorsement(
  tx: Database,
  { id, dutaId, productId }: { id: string; dutaId: string; productId: string },
  now: Date,
): Promise<string> {
  const standing = inArray(endorsements.state, standingStates);
  const [known] = await tx
    .select({ id: endorsements.id })
    .from(endorsements)
    .where(and(eq(endorsements.dutaId, dutaId), eq(endorsements.productId, productId), standing));
  if (known) return known.id;
  await tx.insert(endorsements).values({ id, dutaId, productId, state: 'draft', createdAt: now });
  return id;
}

type Change = Partial<typeof endorsements.$inferInsert>;

/** Writes an endorsement that stands in one of these states; answers false where it stands in another. */
export async function changeEndorsement(
  tx: Database,
  id: string,
  from: readonly Endorsement['state'][],
  changed: Change,
): Promise<boolean> {
  const rows = await tx
    .update(endorsements)
    .set(changed)
    .where(and(eq(endorsements.id, id), inArray(endorsements.state, from)))
    .returning({ id: endorsements.id });
  return rows.length > 0;
}

/** A public endorsement with whose it is and what it is of. */
export interface ShownEndorsement {
  id: string;
  productId: string;
  answers: Answers;
  /** As it was when they approved it. */
  held: Held;
  duta: {
    id: string;
    slug: string;
    provinceCode: string | null;
    regencyCode: string | null;
    officeKind: OfficeKind;
  };
}

/** One that everybody may read; null: it is not public, or its product is not. */
export async function findShownEndorsement(db: Database, id: string): Promise<ShownEndorsement | null> {
  const [row] = await selectShown(db, eq(endorsements.id, id));
  return row ?? null;
}

/** What everybody may read of a product, or of a duta: public endorsements of public products, the latest bought first. */
export function listShownEndorsements(
  db: Database,
  of: { productId: string } | { dutaId: string },
): Promise<ShownEndorsement[]> {
  return selectShown(
    db,
    'productId' in of ? eq(endorsements.productId, of.productId) : eq(endorsements.dutaId, of.dutaId),
  ).orderBy(sql`${endorsements.answers}->>'boughtOn' desc`, endorsements.id);
}

function selectShown(db: Database, which: SQL) {
  return db
    .select({
      id: endorsements.id,
      productId: endorsements.productId,
      answers: sql<Answers>`${endorsements.answers}`,
      held: sql<Held>`${endorsements.held}`,
      duta: {
        id: dutas.id,
        slug: dutas.slug,
        provinceCode: dutas.provinceCode,
        regencyCode: dutas.regencyCode,
        officeKind: sql<OfficeKind>`${dutas.approved}->>'officeKind'`,
      },
    })
    .from(endorsements)
    .innerJoin(dutas, eq(dutas.id, endorsements.dutaId))
    .innerJoin(products, eq(products.id, endorsements.productId))
    .innerJoin(makers, eq(makers.id, products.makerId))
    .where(and(which, eq(endorsements.state, 'public'), isNotNull(dutas.approved), isPublic))
    .$dynamic();
}

/** Ends what stands about a product, or about all products of a maker; belongs into what takes those off the site. */
export async function dropStanding(
  tx: Database,
  of: { productId: string } | { makerId: string },
  now: Date,
): Promise<void> {
  const which = 'productId' in of ? sql`p.id = ${of.productId}` : sql`p.maker_id = ${of.makerId}`;
  const dropped = await queryRows<{ dutaId: string }>(
    tx,
    sql`update endorsements e set state = 'dropped', decided_at = ${now.toISOString()}, told_at = null
        from products p where p.id = e.product_id and ${which}
          and e.state = any(${sql.param([...standingStates])}::text[]) returning e.duta_id as "dutaId"`,
  );
  const tags = dropped.map(({ dutaId }) => `duta:${dutaId}`);
  if (tags.length > 0) await announceStalePages(tx, tags, tags.length);
}
