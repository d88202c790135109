import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { SalesBand } from './maker.ts';
import { makerLetters, salesBandsTold } from './maker-table.ts';

/** Keeps whether a maker wants the message; one that asks anew is not due in `week`, its Monday. */
export async function putLetterWish(
  tx: Database,
  makerId: string,
  isWanted: boolean,
  week: string | null = null,
): Promise<void> {
  const lastWeek = sql`case when ${makerLetters.isWanted} then ${makerLetters.lastWeek} else ${week}::date end`;
  await tx
    .insert(makerLetters)
    .values({ makerId, isWanted, lastWeek: week })
    .onConflictDoUpdate({ target: makerLetters.makerId, set: { isWanted, lastWeek } });
}

/** Whether a maker asked for the weekly message. */
export async function wantsLetter(db: Database, makerId: string): Promise<boolean> {
  const [row] = await db
    .select({ isWanted: makerLetters.isWanted })
    .from(makerLetters)
    .where(eq(makerLetters.makerId, makerId));
  return row?.isWanted ?? false;
}

export interface DueLetter {
  makerId: string;
  makerName: string;
  email: string;
}

/** Public makers that want the message and have not had that of this week (its Monday). */
export function listDueLetters(db: Database, week: string, limit: number): Promise<DueLetter[]> {
  return queryRows(
    db,
    sql`select m.id as "makerId", m.name as "makerName", u.email from maker_letters l
        join makers m on m.id = l.maker_id and m.state = 'published'
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where l.is_wanted and l.last_week is distinct from ${week}::date order by m.id limit ${limit}`,
  );
}

/** Takes the letter of a week, so that no other process sends it too; answers false where one did, or it was stopped. */
export async function takeLetter(db: Database, makerId: string, week: string): Promise<boolean> {
  const rows = await db
    .update(makerLetters)
    .set({ lastWeek: week })
    .where(
      and(
        eq(makerLetters.makerId, makerId),
        eq(makerLetters.isWanted, true),
        sql`${makerLetters.lastWeek} is distinct from ${week}::date`,
      ),
    )
    .returning({ makerId: makerLetters.makerId });
  return rows.length > 0;
}

/** Gives a letter back that could not be sent. */
export async function giveLetterBack(db: Database, makerId: string): Promise<void> {
  await db.update(makerLetters).set({ lastWeek: null }).where(eq(makerLetters.makerId, makerId));
}

/** Keeps what a maker says of a month (its first day, `YYYY-MM-DD`). */
export async function putSalesBand(tx: Database, makerId: string, month: string, band: SalesBand): Promise<void> {
  await tx
    .insert(salesBandsTold)
    .values({ makerId, month, band })
    .onConflictDoUpdate({ target: [salesBandsTold.makerId, salesBandsTold.month], set: { band } });
}

/** What a maker told, the latest month first. */
export function listSalesBands(db: Database, makerId: string): Promise<{ month: string; band: SalesBand }[]> {
  return db
    .select({ month: salesBandsTold.month, band: salesBandsTold.band })
    .from(salesBandsTold)
    .where(eq(salesBandsTold.makerId, makerId))
    .orderBy(sql`${salesBandsTold.month} desc`);
}
