import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { Claim } from './claim.ts';
import { claims } from './claim-table.ts';

const claimFields = {
  id: claims.id,
  type: claims.type,
  number: claims.number,
  verifiedBy: claims.verifiedBy,
  verifiedAt: claims.verifiedAt,
  validUntil: claims.validUntil,
  revokedAt: claims.revokedAt,
  sample: claims.sample,
};

/** Claims of a product and of its maker, oldest first. */
export function listProductClaims(db: Database, productId: string, makerId: string): Promise<Claim[]> {
  return db
    .select(claimFields)
    .from(claims)
    .where(or(eq(claims.productId, productId), eq(claims.makerId, makerId)))
    .orderBy(claims.createdAt, sql`${claims.id}`);
}

export function listMakerClaims(db: Database, makerId: string): Promise<Claim[]> {
  return db
    .select(claimFields)
    .from(claims)
    .where(eq(claims.makerId, makerId))
    .orderBy(claims.createdAt, sql`${claims.id}`);
}
