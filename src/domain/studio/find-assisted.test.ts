import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { insertUser } from '#domain/account/user-store.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { assistMaker } from './assist-maker.ts';
import { findAssisted } from './find-assisted.ts';
import { saveMaker } from './save-maker.ts';

let database: OpenDatabase;
let curator: Actor;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

const find = async (actor: Actor, name = '') => mustSucceed(await findAssisted(services, actor, { name })).makers;
const idsOf = async (actor: Actor, name?: string) => (await find(actor, name)).map(({ id }) => id);

async function anOwner(email: string | null): Promise<Actor> {
  const id = crypto.randomUUID();
  await insertUser(database.db, { id, email, role: 'maker', regionCode: null }, studioNow);
  return { userId: id, role: 'maker', regionCode: null };
}

test('a curator sees what was set up in the region, with its state, what it has, and whose it is', async () => {
  const typed = { name: 'Tenun Dampingan (contoh)', provinceCode: '', regencyCode: '53.08' };
  const { makerId, version } = mustSucceed(await assistMaker(services, curator, typed));
  expect(await find(curator)).toEqual([
    {
      ...{ id: makerId, name: typed.name, provinceCode: '53', regencyCode: '53.08', state: 'draft' },
      ...{ products: 0, hasOpenSubmission: false, owner: 'nobody', setUpBy: 'actor' },
    },
  ]);
  await aProduct(database.db, makerId, { state: 'draft' });
  mustSucceed(await saveMaker(services, curator, { makerId, version, fields: { name: 'Tenun Baru (contoh)' } }));
  mustSucceed(await submitMaker(services, curator, { makerId }));
  const [seen] = await find(await anAccount(database.db, 'curator', '53.08'));
  expect(seen).toMatchObject({
    name: 'Tenun Baru (contoh)',
    products: 1,
    hasOpenSubmission: true,
    setUpBy: 'colleague',
  });
  expect(await idsOf(await anAccount(database.db, 'curator', '31'))).toEqual([]);
  expect(await idsOf(await anAccount(database.db, 'admin'))).toContain(makerId);
});

test('who was handed over stays in the list, also who signs in by codes alone; others are found by name', async () => {
  const north = await anAccount(database.db, 'curator', '71');
  const region = { provinceCode: '71', regencyCode: null };
  const assisted = await aMaker(database.db, await anOwner('ani@surel.example'), {
    ...region,
    assistedBy: north.userId,
  });
  const withoutMail = await aMaker(database.db, await anOwner(null), region);
  const imported = await aMaker(database.db, null, { ...region, role: 'seller', name: 'Toko 100% Uji' });
  await aMaker(database.db, null, { ...region, sample: true, name: 'Toko 100% Contoh' });
  const secret = { state: 'draft', name: 'Rencana 100% Pribadi' } as const;
  await aMaker(database.db, await anOwner('budi@surel.example'), { ...region, ...secret });
  expect((await idsOf(north)).toSorted()).toEqual([assisted, withoutMail].toSorted());
  expect((await find(north)).map(({ owner }) => owner).toSorted()).toEqual(['with-mail', 'without-mail']);
  expect(await idsOf(north, ' 100% ')).toEqual([imported]);
  expect(await idsOf(north, '100_')).toEqual([]);
  expect(await idsOf(curator, '100%')).toEqual([]);
});

test('the list is for curators and admins alone', async () => {
  for (const actor of [await anAccount(database.db), await anAccount(database.db, 'duta', '53')]) {
    expect(await findAssisted(services, actor, { name: '' })).toEqual({ ok: false, refusal: { code: 'not-allowed' } });
  }
});
