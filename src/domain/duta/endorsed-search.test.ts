import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import type { Actor } from '#domain/account/actor.ts';
import { actorOf, findUserByEmail } from '#domain/account/user-store.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, anInvitedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aSearch } from '../../../tests/support/search-documents.ts';
import { aMaker, anAccount, aProduct, mustSucceed } from '../../../tests/support/studio.ts';
import { approveWords } from './approve-words.ts';
import { withdrawEndorsement } from './withdraw-endorsement.ts';

let database: OpenDatabase;
let services: ReturnType<typeof dutaServices>;
let curator: Actor;
let staff: Actor;
let dutaId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = dutaServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
  const invited = await anInvitedDuta(services, curator);
  dutaId = invited.dutaId;
  const user = await findUserByEmail(database.db, invited.staffEmail);
  if (!user) throw new Error('Staff have an account.');
  staff = actorOf(user);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
});
afterAll(() => database.close());

test('an endorsement opens the filter for its product, moves it nowhere in the order, and leaves the filter when withdrawn', async () => {
  const { categories } = services;
  const engine = createPostgresSearch(database.db, { categories, synonyms: parseSynonyms([]) });
  const makerId = await aMaker(database.db, null);
  const ids: string[] = [];
  for (const number of [1, 2, 3, 4])
    ids.push(await aProduct(database.db, makerId, { name: `Selendang uji ${number}` }));
  const found = async (wanted: { endorsed?: boolean; sort?: 'relevance' | 'newest' | 'price_asc' } = {}) =>
    (await engine.search(aSearch('selendang', wanted))).hits.map(({ productId }) => productId);
  const orders = async () => [await found(), await found({ sort: 'newest' }), await found({ sort: 'price_asc' })];
  const before = await orders();
  expect(before[0]).toHaveLength(4);
  const last = before[0]?.at(-1) ?? '';
  const endorsementId = await anEndorsement(services, { staff, curator, dutaId, slug: `produk-${last}` });
  expect(await orders()).toEqual(before);
  expect(await found({ endorsed: true })).toEqual([last]);
  mustSucceed(await withdrawEndorsement(services, staff, { endorsementId }));
  expect(await found({ endorsed: true })).toEqual([]);
  expect(await orders()).toEqual(before);
});
