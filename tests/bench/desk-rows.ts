import { randomUUID } from 'node:crypto';
import type { Database } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submissions } from '#domain/moderation/submission-table.ts';
import { products } from '#domain/product/product-table.ts';

type Product = typeof products.$inferSelect;
type Maker = typeof makers.$inferSelect;
type Submission = typeof submissions.$inferInsert;
type Report = typeof reports.$inferInsert;

/** How many of ten cases are of each kind. */
const ofTen = { newProducts: 2, changedProducts: 4, newMakers: 1, changedMakers: 1, reports: 1, samples: 1 };
const oldestDays = 60;
const batchSize = 500;

/** A change of a product that waits, for a decision. */
export interface WaitingChange {
  id: string;
  slug: string;
}

/** Lets `count` cases of all kinds wait, spread over regions and ages; answers the changes of products. */
export async function fillDesk(db: Database, count: number, claimantId: string): Promise<WaitingChange[]> {
  const tenth = count / 10;
  const shops = await db.select().from(makers).limit(tenth);
  const goods = await db.select().from(products).orderBy(products.slug).limit(count);
  const next = takerOf(goods);
  const drafts = next(ofTen.newProducts * tenth).map(asDraft);
  const draftShops = next(ofTen.newMakers * tenth).map(asDraftShop);
  await inBatches(drafts, (batch) => db.insert(products).values(batch));
  await inBatches(draftShops, (batch) => db.insert(makers).values(batch));
  const changed = next(ofTen.changedProducts * tenth);
  const changes = changed.map((product, at) => aChange('product', 'changed', product, at));
  const waiting: Submission[] = [
    ...changes,
    ...drafts.map((product, at) => aChange('product', 'new', product, at)),
    ...draftShops.map((maker, at) => aChange('maker', 'new', { ...maker, makerId: maker.id }, at)),
    ...shops
      .slice(0, ofTen.changedMakers * tenth)
      .map((maker, at) => aChange('maker', 'changed', { ...maker, makerId: maker.id }, at)),
    ...next(ofTen.samples * tenth).map((product, at) => asSample(aChange('product', 'changed', product, at))),
  ];
  await inBatches(waiting, (batch) => db.insert(submissions).values(batch));
  const said = next(ofTen.reports * tenth).map((product, at) => aReport(product, at, claimantId));
  await inBatches(said, (batch) => db.insert(reports).values(batch));
  return changed.map(({ slug }, at) => ({ id: changes[at]?.id ?? '', slug }));
}

/** Words that a change brings, by which its page and a search find it. */
export function wordsOf(change: { id: string }): string {
  return change.id.replaceAll(/[\d-]/g, '');
}

function takerOf<T>(all: T[]): (count: number) => T[] {
  let from = 0;
  return (count) => {
    from += count;
    return all.slice(from - count, from);
  };
}

function asDraft(product: Product): Product {
  const id = randomUUID();
  return { ...product, id, identity: id, slug: id, state: 'draft', publishedAt: null };
}

function asDraftShop({ name, provinceCode, regencyCode, createdAt, updatedAt }: Product) {
  const id = randomUUID();
  const keys = { id, identity: id, slug: id };
  return {
    ...{ ...keys, name, provinceCode, regencyCode, createdAt, updatedAt, sample: true },
    ...({ role: 'maker', state: 'draft' } as const),
  };
}

/** Ages follow no order of ids, so that the oldest lie anywhere in the table. */
function ageAt(at: number): Date {
  return new Date(Date.now() - ((at * 7919) % (oldestDays * 1440)) * 60_000);
}

function aChange(
  entity: 'maker' | 'product',
  kind: 'new' | 'changed',
  thing: Pick<Maker, 'id' | 'name' | 'provinceCode' | 'regencyCode'> & {
    makerId: string | null;
    summary?: string | null;
  },
  at: number,
): Submission {
  const id = randomUUID();
  const { name, provinceCode, regencyCode, summary = null } = thing;
  const isNew = kind === 'new';
  const to = (value: unknown) => ({ from: null, to: value });
  const whole = { name: to(name), provinceCode: to(provinceCode), regencyCode: to(regencyCode) };
  const changes = isNew ? whole : { summary: { from: summary, to: `Dibuat pelan-pelan, ${wordsOf({ id })}.` } };
  return {
    ...{ id, entity, entityId: thing.id, makerId: thing.makerId ?? '', kind, changes, baseVersion: 1 },
    ...{ state: 'open', submittedAt: ageAt(at) },
  };
}

function asSample(submission: Submission): Submission {
  return { ...submission, state: 'approved', byTrust: true, sample: 'open', decidedAt: submission.submittedAt };
}

/** Of three, one says "Ini usaha saya" of its shop. */
function aReport({ id: subjectId, makerId }: Product, at: number, userId: string): Report {
  const told = { id: randomUUID(), state: 'open' as const, createdAt: ageAt(at), message: 'Data untuk pengukuran.' };
  return at % 3 === 0 && makerId
    ? { ...told, kind: 'ownership', reason: 'ownership', subject: 'maker', subjectId: makerId, userId }
    : { ...told, kind: 'report', reason: 'wrong-price', subject: 'product', subjectId };
}

async function inBatches<T>(rows: T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) await write(rows.slice(from, from + batchSize));
}
