import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { queryRows } from '#domain/database.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { addListing } from './add-listing.ts';
import { findProductEdit } from './find-product-edit.ts';
import { saveProduct } from './save-product.ts';
import { startMaker } from './start-maker.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let owner: Actor;
let makerId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  owner = await anAccount(database.db);
  makerId = await aMaker(database.db, owner);
});
afterAll(() => database.close());

const codes = (outcomes: { ok: boolean; refusal?: { code: string } }[]) =>
  outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal?.code)).toSorted();

async function editOf(productId: string) {
  return mustSucceed(await findProductEdit(services, owner, productId));
}

test('of eight saves of one field that knew the same state, one is kept and the others are told so', async () => {
  const productId = await aProduct(database.db, makerId);
  const { version } = await editOf(productId);
  const saves = Array.from({ length: 8 }, (_, at) =>
    saveProduct(services, owner, { productId, version, fields: { priceIdr: String(61_000 + at) } }),
  );
  const outcomes = await Promise.all(saves);
  expect(codes(outcomes)).toEqual(['ok', ...Array<string>(7).fill('stale')]);
  const [row] = await queryRows<{ price: number }>(
    database.db,
    sql`select price_idr::int as price from products where id = ${productId}`,
  );
  expect(row?.price).toBe(61_000 + outcomes.findIndex(({ ok }) => ok));
});

test('saves of different fields at once are all kept, and the search row has the last version', async () => {
  const productId = await aProduct(database.db, makerId);
  const { version } = await editOf(productId);
  const fields = [{ priceIdr: '71.000' }, { stock: '7' }, { leadTimeDays: '3' }, { minimumOrder: '2' }];
  const outcomes = await Promise.all(
    fields.map((one) => saveProduct(services, owner, { productId, version, fields: one })),
  );
  expect(codes(outcomes)).toEqual(['ok', 'ok', 'ok', 'ok']);
  const [row] = await queryRows<object>(
    database.db,
    sql`select p.price_idr::int as price, p.stock, p.lead_time_days as days, p.minimum_order as least,
          p.version = s.doc_version as "isSearched"
        from products p join product_search s on s.product_id = p.id where p.id = ${productId}`,
  );
  expect(row).toEqual({ price: 71_000, stock: 7, days: 3, least: 2, isSearched: true });
});

test('one submission is approved once, however many curators press at the same moment', async () => {
  const productId = await aProduct(database.db, makerId);
  const { version } = await editOf(productId);
  mustSucceed(await saveProduct(services, owner, { productId, version, fields: { name: 'Kain Tenun Serempak' } }));
  const sent = mustSucceed(await submitProduct(services, owner, { productId }));
  const submissionId = sent.submissions[0]?.id ?? '';
  const curators = await Promise.all(Array.from({ length: 6 }, () => anAccount(database.db, 'curator')));
  const outcomes = await Promise.all(curators.map((one) => approveSubmission(services, one, { submissionId })));
  expect(codes(outcomes)).toEqual([...Array<string>(5).fill('not-open'), 'ok']);
  const [acts] = await queryRows<{ count: number }>(
    database.db,
    sql`select count(*)::int as count from audit_log where action = 'submission.approve' and subject_id = ${submissionId}`,
  );
  expect(acts?.count).toBe(1);
});

test('one product submitted twice at once waits once', async () => {
  const productId = await aProduct(database.db, makerId);
  const { version } = await editOf(productId);
  mustSucceed(await saveProduct(services, owner, { productId, version, fields: { name: 'Kain Dikirim Dua Kali' } }));
  const outcomes = await Promise.all([1, 2, 3].map(() => submitProduct(services, owner, { productId })));
  expect(codes(outcomes)).toEqual(['already-submitted', 'already-submitted', 'ok']);
});

test('one link pasted into several products at once belongs to one of them', async () => {
  const owners = await Promise.all(Array.from({ length: 4 }, () => anAccount(database.db)));
  const outcomes = await Promise.all(
    owners.map(async (one) => {
      const productId = await aProduct(database.db, await aMaker(database.db, one));
      return { one, productId };
    }),
  );
  const pasted = 'https://www.tokopedia.com/toko-serempak/kain-serempak';
  const added = await Promise.all(
    outcomes.map(({ one, productId }) => addListing(services, one, { productId, pasted })),
  );
  expect(codes(added)).toEqual(['invalid', 'invalid', 'invalid', 'ok']);
});

test('an account that starts several times at once gets one maker', async () => {
  const somebody = await anAccount(database.db);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => startMaker(services, somebody)));
  expect(codes(outcomes)).toEqual([...Array<string>(3).fill('already-started'), 'ok']);
});

test('a consent withdrawn while prices are saved ends up withdrawn, and nobody waits in a circle', async () => {
  const productId = await aProduct(database.db, makerId);
  const { version } = await editOf(productId);
  await database.db.execute(
    sql`insert into maker_consents (maker_id, item, given_at) values (${makerId}, 'story', now())`,
  );
  const saves = Array.from({ length: 6 }, (_, at) =>
    at % 2 === 0
      ? withdrawConsent(services, owner, { makerId, item: 'story' })
      : saveProduct(services, owner, { productId, version, fields: { priceIdr: String(81_000 + at) } }),
  );
  await Promise.all(saves);
  const rows = await queryRows<{ isWithdrawn: boolean }>(
    database.db,
    sql`select withdrawn_at is not null as "isWithdrawn" from maker_consents where maker_id = ${makerId} and item = 'story'`,
  );
  expect(rows).toEqual([{ isWithdrawn: true }]);
});
