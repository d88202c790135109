import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import type { OpenReport, ReportedThing, ReportSubject, SentReport } from './report.ts';
import { reports } from './report-table.ts';

const publicMaker = eq(makers.state, 'published');
const publicProduct = and(eq(products.state, 'published'), publicMaker);
const makerFields = { id: makers.id, slug: makers.slug, name: makers.name, role: makers.role, sample: makers.sample };

/** The public product or maker at `slug`; null: unknown or hidden. */
export function findReportedBySlug(db: Database, subject: ReportSubject, slug: string): Promise<ReportedThing | null> {
  return subject === 'product'
    ? findReportedProduct(db, eq(products.slug, slug))
    : findReportedMaker(db, eq(makers.slug, slug));
}

/** The public product or maker with this id; null: unknown or hidden. */
export function findReportedById(db: Database, subject: ReportSubject, id: string): Promise<ReportedThing | null> {
  return subject === 'product'
    ? findReportedProduct(db, eq(products.id, id))
    : findReportedMaker(db, eq(makers.id, id));
}

export async function insertReport(db: Database, report: typeof reports.$inferInsert): Promise<void> {
  await db.insert(reports).values(report);
}

/** Takes a maker off the site with the reason for it; its search rows and pages follow by `recordMakerChanges`. */
export async function hideMaker(db: Database, makerId: string, reason: string): Promise<void> {
  await db.update(makers).set({ state: 'hidden', hiddenReason: reason }).where(eq(makers.id, makerId));
}

/** A report or claim of ownership as its sender wrote it; null: there is none. */
export async function findReport(db: Database, id: string): Promise<SentReport | null> {
  const [row] = await db
    .select({
      id: reports.id,
      kind: reports.kind,
      entity: reports.subject,
      entityId: reports.subjectId,
      makerId: makers.id,
      reason: reports.reason,
      message: reports.message,
      contact: reports.contact,
      userId: reports.userId,
      state: reports.state,
      createdAt: reports.createdAt,
      finding: reports.finding,
      answer: reports.answer,
      decidedAt: reports.decidedAt,
    })
    .from(reports)
    .leftJoin(products, and(eq(reports.subject, 'product'), eq(products.id, reports.subjectId)))
    .leftJoin(
      makers,
      sql`${makers.id} = case when ${reports.subject} = 'maker' then ${reports.subjectId} else ${products.makerId} end`,
    )
    .where(eq(reports.id, id));
  return row ?? null;
}

/** Reports that wait for a person, oldest first. */
export async function listOpenReports(db: Database): Promise<OpenReport[]> {
  const rows = await queryRows<Omit<OpenReport, 'createdAt'> & { createdAt: string | Date }>(
    db,
    sql`select r.id, r.kind, r.subject, r.subject_id as "subjectId", coalesce(p.slug, m.slug) as slug,
          coalesce(p.name, m.name) as name, coalesce(m.state = 'hidden', false) as hidden, r.reason, r.message, r.contact,
          r.created_at as "createdAt"
        from reports r
        left join products p on r.subject = 'product' and p.id = r.subject_id
        left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end
        where r.state = 'open' order by r.created_at, r.id`,
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

async function findReportedProduct(db: Database, condition: ReturnType<typeof eq>): Promise<ReportedThing | null> {
  const [row] = await db
    .select({ id: products.id, slug: products.slug, name: products.name, nameEn: products.nameEn, maker: makerFields })
    .from(products)
    .innerJoin(makers, eq(makers.id, products.makerId))
    .where(and(condition, publicProduct));
  return row ? { subject: 'product', ...row } : null;
}

async function findReportedMaker(db: Database, condition: ReturnType<typeof eq>): Promise<ReportedThing | null> {
  const [row] = await db
    .select({ id: makers.id, slug: makers.slug, name: makers.name, nameEn: makers.nameEn, maker: makerFields })
    .from(makers)
    .where(and(condition, publicMaker));
  return row ? { subject: 'maker', ...row } : null;
}

/** Takes what was decided for telling, so that no other process tells it too; answers false where one did. */
export async function takeUntoldReport(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(reports)
    .set({ toldAt: now })
    .where(and(eq(reports.id, id), isNull(reports.toldAt)))
    .returning({ id: reports.id });
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveReportBack(db: Database, id: string): Promise<void> {
  await db.update(reports).set({ toldAt: null }).where(eq(reports.id, id));
}
