import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { parseCategories } from '#domain/product/category.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { products } from '#domain/product/product-table.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { listOpenReports } from './report-store.ts';
import { type ReportInput, submitReport } from './submit-report.ts';

const now = new Date('2026-02-01T03:00:00Z');
const categories = parseCategories([
  {
    ...{ slug: 'makanan', name: 'Makanan', name_en: 'Food', summary: '-', summary_en: '-' },
    children: [{ slug: 'camilan', name: 'Camilan', name_en: 'Snacks', summary: '-', summary_en: '-' }],
  },
]);
const open: RateLimit = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };
const spent: RateLimit = { consume: async () => ({ ok: false, retryAfterSeconds: 1_800 }) };

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => closeTold(database));

function services(report: RateLimit = open) {
  return { db: database.db, categories, now: () => now, limits: { report } };
}

async function aShop(key: string, overrides: Partial<typeof makers.$inferInsert> = {}): Promise<void> {
  await database.db.insert(makers).values({
    id: key,
    role: 'seller',
    identity: key,
    slug: key,
    name: `Toko ${key}`,
    provinceCode: '32',
    state: 'published',
    createdAt: now,
    updatedAt: now,
    ...overrides,
  });
  await database.db.insert(products).values({
    id: `produk-${key}`,
    makerId: key,
    identity: `produk-${key}`,
    slug: `produk-${key}`,
    name: `Keripik ${key}`,
    categorySlug: 'camilan',
    provinceCode: '32',
    priceIdr: 10_000,
    origin: 'dibuat',
    originAttestedBy: 'Uji',
    state: 'published',
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  });
  await database.db.transaction(async (tx) => {
    await recordMakerChanges(tx, [key], { categories, now, isNew: true });
    await recordProductChanges(tx, [`produk-${key}`], { categories, now, isNew: true });
  });
}

function aReport(overrides: Partial<ReportInput> = {}): ReportInput {
  return {
    id: crypto.randomUUID(),
    subject: 'product',
    subjectId: 'produk-a',
    reason: 'dead-link',
    message: 'Tautannya tidak bisa dibuka.',
    contact: null,
    clientAddress: '203.0.113.7',
    ...overrides,
  };
}

test('a report is kept for a person to read, with what it is about', async () => {
  await aShop('a');
  const report = aReport({ contact: 'warga@surel.example' });
  expect(await submitReport(services(), report)).toEqual({ ok: true, value: { hidden: false } });
  expect(await listOpenReports(database.db)).toMatchObject([
    {
      id: report.id,
      kind: 'report',
      slug: 'produk-a',
      name: 'Keripik a',
      hidden: false,
      contact: 'warga@surel.example',
    },
  ]);
});

test('"ini usaha saya" on an imported shop hides it, its products and its search rows at once', async () => {
  await aShop('b');
  const outcome = await submitReport(services(), aReport({ subject: 'maker', subjectId: 'b', reason: 'ownership' }));
  expect(outcome).toEqual({ ok: true, value: { hidden: true } });
  expect(await findPublishedProduct(database.db, 'produk-b')).toBeNull();
  expect(await queryRows(database.db, sql`select product_id from product_search where maker_id = 'b'`)).toEqual([]);
  expect(await queryRows(database.db, sql`select maker_id from maker_search where maker_id = 'b'`)).toEqual([]);
  const outbox = await queryRows<{ entity: string }>(
    database.db,
    sql`select entity from outbox where entity_id in ('b', 'produk-b') and version = 2 order by entity`,
  );
  expect(outbox.map(({ entity }) => entity)).toEqual(['maker', 'product']);
  expect((await listOpenReports(database.db)).find(({ subjectId }) => subjectId === 'b')).toMatchObject({
    hidden: true,
  });
});

test('"ini usaha saya" from a product hides the shop that sells it', async () => {
  await aShop('c');
  await submitReport(services(), aReport({ subjectId: 'produk-c', reason: 'ownership' }));
  expect(await findPublishedProduct(database.db, 'produk-c')).toBeNull();
});

test("a maker's own page stays up when somebody says it is theirs", async () => {
  await aShop('d', { role: 'maker' });
  const outcome = await submitReport(services(), aReport({ subject: 'maker', subjectId: 'd', reason: 'ownership' }));
  expect(outcome).toEqual({ ok: true, value: { hidden: false } });
  expect(await findPublishedProduct(database.db, 'produk-d')).not.toBeNull();
});

test('a NIK is refused before anything is kept or counted', async () => {
  const before = await listOpenReports(database.db);
  const outcome = await submitReport(services(spent), aReport({ message: 'NIK saya 3201010101900001' }));
  expect(outcome).toEqual({ ok: false, refusal: { code: 'citizen-number', field: 'message' } });
  expect(await listOpenReports(database.db)).toEqual(before);
});

test('a sender over the limit is refused with the wait, and nothing is kept', async () => {
  const before = await listOpenReports(database.db);
  const outcome = await submitReport(services(spent), aReport());
  expect(outcome).toEqual({ ok: false, refusal: { code: 'too-many', retryAfterSeconds: 1_800 } });
  expect(await listOpenReports(database.db)).toEqual(before);
});

test('what is hidden or unknown cannot be reported', async () => {
  for (const subjectId of ['produk-b', 'tidak-ada']) {
    expect(await submitReport(services(), aReport({ subjectId }))).toEqual({
      ok: false,
      refusal: { code: 'unknown-subject' },
    });
  }
});

test('a report keeps no sign that nobody sees, and no number hides behind one', async () => {
  await aShop('samar');
  const subjectId = 'produk-samar';
  await submitReport(services(), aReport({ subjectId, message: '\u202eTautannya\u200b mati semua.' }));
  const [kept] = (await listOpenReports(database.db)).filter((report) => report.subjectId === subjectId);
  expect(kept?.message).toBe('Tautannya mati semua.');
  const hidden = aReport({ subjectId, message: 'NIK 32010101\u200b01900001' });
  expect(await submitReport(services(), hidden)).toMatchObject({ ok: false, refusal: { code: 'citizen-number' } });
});
