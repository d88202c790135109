import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed } from '../../../tests/support/studio.ts';
import { findThings } from './find-things.ts';

let database: OpenDatabase;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

const named = async (words: string, actor = curator) =>
  mustSucceed(await findThings(database, actor, words)).map(({ name }) => name);

test('makers and products are found by words of their name, however written, public or not', async () => {
  const makerId = await aMaker(database.db, null, { name: 'Tenun Ikat Sikka', state: 'draft' });
  await aProduct(database.db, makerId, { name: 'Sarung TENUN IKAT', state: 'archived' });
  expect(await named('nun ikat')).toEqual(['Tenun Ikat Sikka', 'Sarung TENUN IKAT']);
  expect(await named('Ikat', await anAccount(database.db, 'curator', '31'))).toEqual([]);
  expect(await named('  ')).toEqual([]);
});

test('an address finds its own', async () => {
  const makerId = await aMaker(database.db, null, { name: 'Kriya', slug: 'kriya-tinggi' });
  expect(mustSucceed(await findThings(database, curator, 'kriya-tinggi')).map(({ id }) => id)).toEqual([makerId]);
});

test('signs are sought as they are written', async () => {
  await aMaker(database.db, null, { name: 'Madu 100% Murni' });
  await aMaker(database.db, null, { name: 'Madu 1000 Murni' });
  await aMaker(database.db, null, { name: String.raw`Madu a\b_c` });
  expect(await named('100% m')).toEqual(['Madu 100% Murni']);
  expect(await named('b_c')).toEqual([String.raw`Madu a\b_c`]);
  expect(await named(String.raw`a\b`)).toEqual([String.raw`Madu a\b_c`]);
});

test('a name that is the words comes first, however many hold them', async () => {
  await database.db.execute(sql`insert into makers (id, role, identity, slug, name, province_code, state, created_at, updated_at)
    select 'm' || n, 'maker', 'm' || n, 'kopi-' || n, 'Warung Kopi ' || n, '53', 'published', now(), now()
    from generate_series(1, 700) n`);
  await aMaker(database.db, null, { name: 'KOPI' });
  const found = await named('kopi');
  expect([found[0], found.length]).toEqual(['KOPI', 20]);
});
