import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { MakerFields } from './maker-fields.ts';
import { type OwnedMaker, ownedColumns } from './maker-owner-store.ts';
import { makerOwners, makers } from './maker-table.ts';

/** A maker as its owner works on it. */
export interface EditedMaker {
  id: string;
  slug: string;
  version: number;
  sample: boolean;
  owned: OwnedMaker;
  fields: MakerFields;
}

const fieldColumns = {
  name: makers.name,
  nameEn: makers.nameEn,
  summary: makers.summary,
  summaryEn: makers.summaryEn,
  story: makers.story,
  storyEn: makers.storyEn,
  crafts: makers.crafts,
  provinceCode: makers.provinceCode,
  regencyCode: makers.regencyCode,
  role: makers.role,
};

const editColumns = {
  id: makers.id,
  slug: makers.slug,
  version: makers.version,
  sample: makers.sample,
  fields: fieldColumns,
  owned: ownedColumns,
};

/** A maker whatever its state; null: none. */
export async function findEditedMaker(db: Database, makerId: string): Promise<EditedMaker | null> {
  const [row] = await selectMaker(db, makerId);
  return row ?? null;
}

/**
 * The same, locked: everything that is done to a maker and its products takes this lock first, so that two who write at
 * once come one after the other and never wait for each other in a circle.
 */
export async function lockMaker(tx: Database, makerId: string): Promise<EditedMaker | null> {
  const [row] = await selectMaker(tx, makerId).for('update', { of: makers });
  return row ?? null;
}

/** Adds a draft that nobody but its owner sees; answers its id. */
export async function insertDraftMaker(
  tx: Database,
  draft: { name: string; provinceCode: string | null; regencyCode: string | null; assistedBy: string | null },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  // Shops of files are told apart by name and place; one with an account by the account.
  const keys = { id, role: 'maker', identity: `akun|${id}`, slug: id, state: 'draft' } as const;
  await tx.insert(makers).values({ ...draft, ...keys, createdAt: now, updatedAt: now });
  return id;
}

/** Writes fields of a maker; what is public follows by `recordMakerChanges`. */
export async function updateMaker(
  tx: Database,
  makerId: string,
  changed: Partial<MakerFields> & { state?: OwnedMaker['state']; slug?: string; underReviewSince?: Date | null },
  now: Date,
): Promise<void> {
  await tx
    .update(makers)
    .set({ ...changed, updatedAt: now })
    .where(eq(makers.id, makerId));
}

/** Hides makers that are public, with the reason for it. */
export async function hideMakers(tx: Database, makerIds: string[], reason: string): Promise<void> {
  await tx
    .update(makers)
    .set({ state: 'hidden', hiddenReason: reason })
    .where(and(inArray(makers.id, makerIds), eq(makers.state, 'published')));
}

/** Brings a maker back that was hidden for a reason that begins so; one hidden for another stays hidden. */
export async function showAgain(tx: Database, makerId: string, reason: string): Promise<void> {
  await tx
    .update(makers)
    .set({ state: 'published', hiddenReason: null })
    .where(
      and(eq(makers.id, makerId), eq(makers.state, 'hidden'), sql`starts_with(${makers.hiddenReason}, ${reason})`),
    );
}

function selectMaker(db: Database, makerId: string) {
  return db
    .select(editColumns)
    .from(makers)
    .leftJoin(makerOwners, eq(makerOwners.makerId, makers.id))
    .where(eq(makers.id, makerId));
}
