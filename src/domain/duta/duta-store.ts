import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { slugify } from '#domain/region/region.ts';
import type { Duta, DutaWords, PublicDuta } from './duta.ts';
import { dutaStaff, dutas } from './duta-table.ts';

const columns = {
  id: dutas.id,
  slug: dutas.slug,
  provinceCode: dutas.provinceCode,
  regencyCode: dutas.regencyCode,
  draft: dutas.draft,
  approved: dutas.approved,
  approvedAt: dutas.approvedAt,
  officialEmail: dutas.officialEmail,
};

export async function findDuta(db: Database, id: string): Promise<Duta | null> {
  const [row] = await db.select(columns).from(dutas).where(eq(dutas.id, id));
  return row ?? null;
}

/** The duta, locked: what is done to their page and their endorsements comes one after the other. */
export async function lockDuta(tx: Database, id: string): Promise<Duta | null> {
  const [row] = await tx.select(columns).from(dutas).where(eq(dutas.id, id)).for('update');
  return row ?? null;
}

/** The dutas that an account prepares for, by name. */
export function listOwnDutas(db: Database, actor: Actor): Promise<Duta[]> {
  return db
    .select(columns)
    .from(dutas)
    .innerJoin(dutaStaff, and(eq(dutaStaff.dutaId, dutas.id), eq(dutaStaff.userId, actor.userId)))
    .where(actor.role === 'duta' ? undefined : sql`false`)
    .orderBy(sql`${dutas.draft}->>'name'`, dutas.id);
}

/** A duta, locked, where the actor prepares for them; else null. */
export async function openOwnDuta(tx: Database, actor: Actor, id: string): Promise<Duta | null> {
  return (await isStaffOf(tx, actor, id)) ? lockDuta(tx, id) : null;
}

/** The same to look at, without the lock. */
export async function seeOwnDuta(db: Database, actor: Actor, id: string): Promise<Duta | null> {
  return (await isStaffOf(db, actor, id)) ? findDuta(db, id) : null;
}

async function isStaffOf(db: Database, { role, userId }: Actor, dutaId: string): Promise<boolean> {
  if (role !== 'duta') return false;
  const rows = await db
    .select({ userId: dutaStaff.userId })
    .from(dutaStaff)
    .where(and(eq(dutaStaff.dutaId, dutaId), eq(dutaStaff.userId, userId)));
  return rows.length > 0;
}

/** Adds a duta with who prepares for them; the address is the name, with six letters of the id where that is taken. */
export async function insertDuta(
  tx: Database,
  duta: Omit<Duta, 'slug' | 'approved' | 'approvedAt'> & { invitedBy: string; staffId: string },
  now: Date,
): Promise<void> {
  const { staffId, ...row } = duta;
  const short = slugify(duta.draft.name).slice(0, 80) || 'duta';
  const taken = await tx.select({ id: dutas.id }).from(dutas).where(eq(dutas.slug, short));
  const slug = taken.length > 0 ? `${short}-${duta.id.slice(0, 6)}` : short;
  await tx.insert(dutas).values({ ...row, slug, createdAt: now });
  await tx.insert(dutaStaff).values({ dutaId: duta.id, userId: staffId });
}

export async function updateDuta(
  tx: Database,
  id: string,
  changed: Partial<Pick<Duta, 'draft' | 'approved' | 'approvedAt'>>,
): Promise<void> {
  await tx.update(dutas).set(changed).where(eq(dutas.id, id));
}

const shown = {
  id: dutas.id,
  slug: dutas.slug,
  provinceCode: dutas.provinceCode,
  regencyCode: dutas.regencyCode,
  approved: sql<DutaWords>`${dutas.approved}`,
};

/** A duta whose page the official approved, by address; null: none. */
export async function findPublicDuta(db: Database, slug: string): Promise<PublicDuta | null> {
  const [row] = await db
    .select(shown)
    .from(dutas)
    .where(and(eq(dutas.slug, slug), isNotNull(dutas.approved)));
  return row ? flat(row) : null;
}

/** All that are public, of the whole country first, then by place and name. */
export async function listPublicDutas(db: Database): Promise<PublicDuta[]> {
  const rows = await db
    .select(shown)
    .from(dutas)
    .where(isNotNull(dutas.approved))
    .orderBy(sql`${dutas.provinceCode} nulls first`, sql`${dutas.regencyCode} nulls first`, asc(dutas.slug));
  return rows.map(flat);
}

/** Of which place a public duta's tile is drawn; null: none. */
export async function findDutaLook(
  db: Database,
  id: string,
): Promise<{ id: string; provinceCode: string | null } | null> {
  const [row] = await db
    .select({ id: dutas.id, provinceCode: dutas.provinceCode })
    .from(dutas)
    .where(and(eq(dutas.id, id), isNotNull(dutas.approved)));
  return row ?? null;
}

function flat({ approved, ...place }: Omit<PublicDuta, keyof DutaWords> & { approved: DutaWords }): PublicDuta {
  return { ...place, ...approved };
}
