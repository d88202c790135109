import { randomUUID } from 'node:crypto';
import { eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { products } from '#domain/product/product-table.ts';
import type { ClaimType } from './claim.ts';
import type { ReadClaim } from './claim-number.ts';
import type { ClaimReason } from './claim-reason.ts';
import { claimFields } from './claim-store.ts';
import { claimEvidence, claims } from './claim-table.ts';
import { type ClaimSubject, type Evidence, marksImport, type OwnClaim } from './own-claim.ts';

/** All claims of a product or maker, whoever has seen them, the latest first. */
export function listOwnClaims(db: Database, subject: ClaimSubject): Promise<OwnClaim[]> {
  return selectOwn(
    db,
    'productId' in subject ? eq(claims.productId, subject.productId) : eq(claims.makerId, subject.makerId),
  );
}

/** Claims that a curator looks at together: those of a maker itself, and of one of its products. */
export function listClaimsAround(
  db: Database,
  { makerId, productId }: { makerId: string; productId: string | null },
): Promise<OwnClaim[]> {
  return selectOwn(
    db,
    sql`not ${claims.sample} and (${claims.makerId} = ${makerId} or ${claims.productId} = ${productId})`,
  );
}

/** A claim whatever its state; null: none. */
export async function findOwnClaim(db: Database, id: string): Promise<OwnClaim | null> {
  const [claim] = await selectOwn(db, eq(claims.id, id));
  return claim ?? null;
}

/** Whether a product has a claim that marks it as imported on `today` (`YYYY-MM-DD`). */
export async function hasImportClaim(db: Database, productId: string, today: string): Promise<boolean> {
  return (await listOwnClaims(db, { productId })).some((claim) => marksImport(claim, today));
}

/** Claims with papers that wait for a curator, the oldest first. */
export async function listOpenClaims(db: Database, limit: number): Promise<OwnClaim[]> {
  const found = await selectOwn(db, isNotNull(claims.waitingSince));
  return found.toReversed().slice(0, limit);
}

async function selectOwn(db: Database, where: SQL | undefined): Promise<OwnClaim[]> {
  const rows = await db
    .select({
      ...claimFields,
      productId: claims.productId,
      makerId: sql<string>`coalesce(${claims.makerId}, ${products.makerId})`,
      basis: claims.basis,
      basedOn: claims.basedOn,
      submittedAt: claims.submittedAt,
      waitingSince: claims.waitingSince,
      refusedAt: claims.refusedAt,
      decidedAt: claims.decidedAt,
      reason: claims.reason,
      note: claims.note,
    })
    .from(claims)
    .leftJoin(products, eq(products.id, claims.productId))
    .where(where)
    .orderBy(sql`${claims.createdAt} desc`, claims.id);
  const ids = rows.map(({ id }) => id);
  const papers = await db
    .select()
    .from(claimEvidence)
    .where(inArray(claimEvidence.claimId, ids))
    .orderBy(claimEvidence.createdAt, claimEvidence.id);
  const byClaim = Map.groupBy(papers, ({ claimId }) => claimId);
  return rows.map((row) => ({ ...row, evidence: (byClaim.get(row.id) ?? []).map(asEvidence) }));
}

function asEvidence({ id, contentType, sizeBytes }: Evidence): Evidence {
  return { id, contentType, sizeBytes };
}

/** Adds what a maker claims; answers its id. */
export async function insertClaim(
  tx: Database,
  subject: ClaimSubject,
  claim: ReadClaim & { type: ClaimType },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(claims).values({ id, ...subject, ...claim, submittedAt: now, createdAt: now });
  return id;
}

export type ClaimDecision = Partial<
  Pick<typeof claims.$inferInsert, 'verifiedBy' | 'verifiedAt' | 'validUntil' | 'refusedAt' | 'revokedAt'>
> & { decidedBy: string | null; decidedAt: Date; reason: ClaimReason | null; note: string | null };

/** Writes down a decision, of which the maker is still to be told; its papers wait no more. */
export async function decideClaim(tx: Database, id: string, decision: ClaimDecision): Promise<void> {
  await tx
    .update(claims)
    .set({ ...decision, waitingSince: null, toldAt: null })
    .where(eq(claims.id, id));
}

export async function deleteClaim(tx: Database, id: string): Promise<void> {
  await tx.delete(claims).where(eq(claims.id, id));
}

export async function insertEvidence(tx: Database, claimId: string, evidence: Evidence, now: Date): Promise<void> {
  await tx.insert(claimEvidence).values({ ...evidence, claimId, createdAt: now });
  await tx
    .update(claims)
    .set({ waitingSince: sql`coalesce(${claims.waitingSince}, ${now.toISOString()}::timestamptz)` })
    .where(eq(claims.id, claimId));
}

/** A paper with the claim it belongs to; null: none. */
export async function findEvidence(db: Database, id: string): Promise<{ evidence: Evidence; claimId: string } | null> {
  const [row] = await db.select().from(claimEvidence).where(eq(claimEvidence.id, id));
  return row ? { evidence: asEvidence(row), claimId: row.claimId } : null;
}

/** Papers of all claims of these makers and products. */
export async function listEvidence(db: Database, makerIds: string[], productIds: string[]): Promise<Evidence[]> {
  return db
    .select({ id: claimEvidence.id, contentType: claimEvidence.contentType, sizeBytes: claimEvidence.sizeBytes })
    .from(claimEvidence)
    .innerJoin(claims, eq(claims.id, claimEvidence.claimId))
    .where(sql`${inArray(claims.makerId, makerIds)} or ${inArray(claims.productId, productIds)}`);
}
