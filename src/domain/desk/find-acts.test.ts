import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { auditLog, users } from '#domain/account/account-table.ts';
import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { type ActSearch, findActs } from './find-acts.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let owner: Actor;
let makerId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  owner = { ...(await anAccount(database.db)), requestId: 'permintaan-1' };
  makerId = await aMaker(database.db, owner, { name: 'Tenun Riwayat' });
  const productId = await aProduct(database.db, makerId);
  const fields = { priceIdr: '75.000', unit: 'lembar' };
  mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields }));
});
afterAll(() => database.close());

const actsFor = async (role: 'curator' | 'admin', regionCode: string | null, search: ActSearch = {}) =>
  mustSucceed(await findActs(services, await anAccount(database.db, role, regionCode), search));

test('the log says who, what, the numbers before and after, and in which request', async () => {
  expect(await actsFor('curator', '53')).toMatchObject([
    {
      ...{ actorId: owner.userId, action: 'product.save', requestId: 'permintaan-1', onBehalf: false },
      ...{ maker: { id: makerId, name: 'Tenun Riwayat' }, details: { fields: 'priceIdr unit' } },
      ...{ before: { priceIdr: 50_000 }, after: { priceIdr: 75_000 } },
    },
  ]);
});

test.each<[string, ActSearch, number]>([
  ['part of the maker’s name', { words: 'riwayat' }, 1],
  ['a request', { words: 'permintaan-1' }, 1],
  ['another name', { words: 'Batik' }, 0],
  ['a room', { action: 'product' }, 1],
  ['a verb', { action: 'product.archive' }, 0],
  ['its day in Jakarta', { fromDay: '2026-03-02', toDay: '2026-03-02' }, 1],
  ['the day after', { fromDay: '2026-03-03' }, 0],
  ['a day that is none', { fromDay: '2026-13-45' }, 1],
])('the log is searched by %s', async (_what, search, count) => {
  expect(await actsFor('curator', '53', search)).toHaveLength(count);
});

test('a curator reads the log of their region only, a maker and a duta none of it', async () => {
  expect(await actsFor('curator', '31')).toEqual([]);
  expect(await actsFor('admin', null)).toHaveLength(1);
  for (const role of ['maker', 'duta'] as const) {
    const actor = await anAccount(database.db, role);
    expect(await findActs(services, actor, {})).toEqual({ ok: false, refusal: { code: 'not-found' } });
  }
});

test('the database refuses to change, delete or empty the log', async () => {
  const refused = expect.objectContaining({
    cause: expect.objectContaining({ message: expect.stringMatching(/append-only/) }),
  });
  await expect(database.db.update(auditLog).set({ action: 'lain' })).rejects.toEqual(refused);
  await expect(database.db.delete(auditLog)).rejects.toEqual(refused);
  await expect(database.db.execute(sql`truncate audit_log`)).rejects.toEqual(refused);
  await expect(database.db.update(auditLog).set({ actorId: 'orang lain' })).rejects.toEqual(refused);
});

test('an erased account leaves its acts, without the person', async () => {
  await database.db.delete(users).where(eq(users.id, owner.userId));
  expect(await actsFor('admin', null)).toMatchObject([{ actorId: null, actorRole: 'maker', action: 'product.save' }]);
});

test('what was done to a duta and an endorsement is in the log of the duta’s region, and of the maker whose page shows it', async () => {
  const withMail = dutaServices(database.db);
  const curator = await anAccount(database.db, 'curator', '53');
  const { dutaId, staff } = await aStaffedDuta(withMail, curator);
  mustSucceed(await approveWords(withMail, await askedToken(withMail, staff, { dutaId })));
  const endorsedId = await aMaker(database.db, null, { provinceCode: '31', regencyCode: '31.71' });
  const slug = `produk-${await aProduct(database.db, endorsedId)}`;
  await anEndorsement(withMail, { staff, curator, dutaId, slug });
  const verbs = async (regionCode: string, action: string) =>
    (await actsFor('curator', regionCode, { action })).map((act) => act.action);
  expect(await verbs('53', 'duta.invite')).toEqual(['duta.invite']);
  expect(await verbs('53', 'endorsement')).toEqual(expect.arrayContaining(['endorsement.start', 'endorsement.public']));
  expect([await verbs('31', 'duta'), await verbs('31', 'endorsement')]).toEqual([[], ['endorsement.public']]);
  expect(await verbs('51', 'endorsement')).toEqual([]);
});
