import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Claim } from './claim.ts';
import { claims } from './claim-table.ts';
import type { RegisteredClaim } from './registered-claim.ts';

export const claimFields = {
  id: claims.id,
  type: claims.type,
  number: claims.number,
  verifiedBy: claims.verifiedBy,
  verifiedAt: claims.verifiedAt,
  validUntil: claims.validUntil,
  revokedAt: claims.revokedAt,
  sample: claims.sample,
};

/** What a maker typed is nobody's business before a curator saw its paper, nor after one refused it. */
const isPublic = or(isNotNull(claims.verifiedBy), isNull(claims.submittedAt));

/** Claims of a product and of its maker that the public may read, oldest first. */
export function listProductClaims(db: Database, productId: string, makerId: string): Promise<Claim[]> {
  return db
    .select(claimFields)
    .from(claims)
    .where(and(or(eq(claims.productId, productId), eq(claims.makerId, makerId)), isPublic))
    .orderBy(claims.createdAt, sql`${claims.id}`);
}

export function listMakerClaims(db: Database, makerId: string): Promise<Claim[]> {
  return db
    .select(claimFields)
    .from(claims)
    .where(and(eq(claims.makerId, makerId), isPublic))
    .orderBy(claims.createdAt, sql`${claims.id}`);
}

/** A public claim of a public maker, and of a public product where it is about one; null: none. */
export async function findRegisteredClaim(db: Database, id: string): Promise<RegisteredClaim | null> {
  const [claim] = await db
    .select({ ...claimFields, basis: claims.basis, basedOn: claims.basedOn })
    .from(claims)
    .where(and(eq(claims.id, id), isPublic));
  if (!claim) return null;
  const [row] = await queryRows<Omit<RegisteredClaim, 'claim'>>(
    db,
    sql`select case when p.id is not null then
            json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'nameEn', p.name_en) end as product,
          json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'nameEn', m.name_en) as maker
        from claims c left join products p on p.id = c.product_id
        join makers m on m.id = coalesce(c.maker_id, p.maker_id)
        where c.id = ${id} and m.state = 'published' and (p.id is null or p.state = 'published')`,
  );
  if (!row) return null;
  const { basis, basedOn, ...shown } = claim;
  return { ...row, claim: shown, basis, basedOn };
}
