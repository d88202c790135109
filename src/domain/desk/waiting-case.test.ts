import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { users } from '#domain/account/account-table.ts';
import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { dutas } from '#domain/duta/duta-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { products } from '#domain/product/product-table.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { aClaimWithPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { expectToldQueue } from '../../../tests/support/told-queue.ts';
import { mendQueue } from './mend-queue-store.ts';
import { listWaiting } from './queue-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof dutaServices>;
let owner: Actor;
let makerId: string;
let productId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = dutaServices(database.db);
  return database.close;
});
afterEach(() => expectToldQueue(database.db));

/** A maker of Sikka with a product: its change, its paper, and what others say of both wait. */
async function aMakerThatWaits(): Promise<void> {
  const { db } = database;
  owner = await anAccount(db);
  makerId = await aMaker(db, owner);
  productId = await aProduct(db, makerId);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields: { summary: 'Kain' } }));
  mustSucceed(await submitMaker(services, owner, { makerId }));
  await aClaimWithPaper({ ...services, storage: keptFiles() }, owner, { productId });
  const said = { kind: 'report', reason: 'other', message: 'Uji.', state: 'open', createdAt: studioNow } as const;
  await db.insert(reports).values({ ...said, id: randomUUID(), subject: 'product', subjectId: productId });
}

const waitingIn = async (regionCode: string | null) =>
  (await listWaiting(database.db, regionCode, {}, { now: studioNow, limit: 50, part: null }))
    .map(({ kind }) => kind)
    .toSorted();
const ofMaker = ['claim', 'maker-changed', 'report'];

test('what waits of a maker moves with it', async () => {
  await aMakerThatWaits();
  expect(await waitingIn('53.11')).toEqual(ofMaker);
  await database.db.update(makers).set({ regencyCode: '53.08' }).where(eq(makers.id, makerId));
  expect([await waitingIn('53.11'), await waitingIn('53.08')]).toEqual([[], ofMaker]);
});

test('what waits of a product goes to the maker that gets it', async () => {
  const other = await aMaker(database.db, null, { provinceCode: '31', regencyCode: '31.71' });
  await database.db.update(products).set({ makerId: other }).where(eq(products.id, productId));
  expect(await waitingIn('31.71')).toEqual(['claim', 'report']);
});

test('what is deleted waits no more; a report of it stays, for those who answer for the whole country', async () => {
  await database.db.delete(products).where(eq(products.id, productId));
  await database.db.delete(makers).where(eq(makers.id, makerId));
  expect([await waitingIn('31'), await waitingIn('53')]).toEqual([[], []]);
  expect(await waitingIn(null)).toEqual(['report']);
});

test('an endorsement waits where its duta is', async () => {
  const curator = await anAccount(database.db, 'curator', '53');
  const product = await aProduct(database.db, await aMaker(database.db, null));
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  await anEndorsement(services, { staff, curator: null, dutaId, slug: `produk-${product}` });
  expect(await waitingIn('53')).toEqual(['endorsement']);
  await database.db.update(dutas).set({ provinceCode: '31' }).where(eq(dutas.id, dutaId));
  expect([await waitingIn('53'), await waitingIn('31')]).toEqual([[], ['endorsement']]);
});

test('a shop that was somebody’s is only reported once their account is gone', async () => {
  const claimant = await anAccount(database.db);
  const subjectId = await aMaker(database.db, null, { provinceCode: '12', regencyCode: null });
  const said = { kind: 'ownership', reason: 'ownership', message: 'Uji.', state: 'open' } as const;
  const about = { subject: 'maker', subjectId, userId: claimant.userId, createdAt: studioNow } as const;
  await database.db.insert(reports).values({ id: randomUUID(), ...said, ...about });
  expect(await waitingIn('12')).toEqual(['ownership']);
  await database.db.delete(users).where(eq(users.id, claimant.userId));
  expect(await waitingIn('12')).toEqual(['report']);
});

test('what is not as its tables tell it is told anew', async () => {
  await aMakerThatWaits();
  await database.db.execute(sql`update waiting_cases set province_code = '99' where kind = 'claim'`);
  await database.db.execute(sql`delete from waiting_cases where kind = 'maker-changed'`);
  await database.db.execute(sql`insert into waiting_cases (case_id, kind, since, entity, entity_id)
    values ('tidak-ada', 'report', now(), 'maker', 'tidak-ada')`);
  expect(await mendQueue(database.db)).toBe(3);
  expect(await mendQueue(database.db)).toBe(0);
});
