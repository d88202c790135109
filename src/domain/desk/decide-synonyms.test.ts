import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import type { Actor } from '#domain/account/actor.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { countMiss } from '#domain/search/search-miss-store.ts';
import { readSynonymGroups } from '#domain/search/synonym-group-store.ts';
import { findProposal } from '#domain/search/synonym-proposal-store.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aSearch } from '../../../tests/support/search-documents.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { approveSynonyms, refuseSynonyms } from './decide-synonyms.ts';
import { findActs } from './find-acts.ts';
import { findCase } from './find-case.ts';
import { findQueue } from './find-queue.ts';
import { lookAtSynonyms } from './find-synonym-case.ts';
import { findSynonymDesk, proposeSynonyms } from './propose-synonyms.ts';

const own = [
  ['keripik', 'kripik'],
  ['sepatu', 'alas kaki'],
];
const unknown = { ok: false, refusal: { code: 'not-found' } };
let database: OpenDatabase;
let services: ReturnType<typeof studioServices> & { synonymGroups: () => string[][] };
let regional: Actor;
let national: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = { ...studioServices(database.db), synonymGroups: () => own };
  regional = await anAccount(database.db, 'curator', '53');
  national = await anAccount(database.db, 'curator');
  const maker = await aMaker(database.db, null);
  await aProduct(database.db, maker, { name: 'Tikar pandan' });
});
afterAll(() => database.close());

const propose = (terms: string, more: { why?: string; query?: string } = {}, actor = regional) =>
  proposeSynonyms(services, actor, { terms, why: '', query: '', ...more });
const proposed = async (terms: string) => mustSucceed(await propose(terms)).id;
const engine = async () => {
  const synonyms = parseSynonyms(await readSynonymGroups(database.db, own));
  return createPostgresSearch(database.db, { categories: services.categories, synonyms });
};
const finds = async (query: string) => (await (await engine()).search(aSearch(query))).total.value;
const queueOf = async (actor: Actor) => mustSucceed(await findQueue(services, actor, { kind: 'synonym' })).waiting;

test('words without results are proposed by a curator, decided by the national team, and found from then on', async () => {
  await countMiss(database.db, 'lampit', jakartaDay(studioNow));
  expect(mustSucceed(await findSynonymDesk(services, regional)).misses).toMatchObject([
    { query: 'lampit', searches: 1 },
  ]);
  expect(await finds('lampit')).toBe(0);
  const { id } = mustSucceed(await propose('Lampit, tikar', { query: 'lampit', why: 'Tikar rotan.' }));
  expect(await queueOf(regional)).toEqual([]);
  expect(await findCase(services, regional, id)).toEqual(unknown);
  expect(await approveSynonyms(services, regional, { proposalId: id, terms: 'lampit, tikar' })).toEqual(unknown);
  expect(await queueOf(national)).toMatchObject([
    { id, title: 'lampit, tikar', entity: 'synonym', provinceCode: null },
  ]);
  const { synonym } = mustSucceed(await findCase(services, national, id));
  expect(synonym).toMatchObject({ query: 'lampit', searches: 1, why: 'Tikar rotan.', proposedBy: regional.userId });

  mustSucceed(await approveSynonyms(services, national, { proposalId: id, terms: 'lampit, tikar, lamit' }));
  expect(await finds('lampit')).toBe(1);
  expect(await queueOf(national)).toEqual([]);
  const { proposals } = mustSucceed(await findSynonymDesk(services, regional));
  expect(proposals).toMatchObject([{ state: 'approved', approvedTerms: ['lampit', 'tikar', 'lamit'] }]);
  const acts = mustSucceed(await findActs(services, national, { action: 'synonym' }));
  expect(acts.map(({ action, before, after }) => [action, before, after]).toSorted()).toEqual([
    [
      'synonym.approved',
      { state: 'open', terms: 'lampit, tikar' },
      { state: 'approved', terms: 'lampit, tikar, lamit' },
    ],
    ['synonym.propose', { state: null }, { state: 'open', terms: 'lampit, tikar' }],
  ]);
  expect(await refuseSynonyms(services, national, { proposalId: id, reason: 'worse', note: 'Tidak.' })).toEqual({
    ...{ ok: false, refusal: { code: 'not-open', state: 'approved', decidedAt: studioNow } },
  });
});

test('a case shows what each word finds, the group that would grow, and what shares a word', async () => {
  const id = await proposed('ceriping, keripik');
  await proposed('keripik pisang, sale');
  const synonym = await findProposal(database.db, id);
  const look = await lookAtSynonyms({ ...services, search: await engine() }, { id, terms: synonym?.terms ?? [] });
  expect(look.finds).toMatchObject([{ term: 'ceriping', total: { value: 0 } }, { term: 'keripik' }]);
  expect(look.touched).toEqual([['keripik', 'kripik']]);
  expect(look.near).toEqual([['keripik pisang', 'sale']]);
  const [tikar] = (await lookAtSynonyms({ ...services, search: await engine() }, { id, terms: ['tikar'] })).finds;
  expect(tikar).toMatchObject({ total: { value: 1 }, names: ['Tikar pandan'] });
});

test('refused with a reason and words, which whoever proposed it reads', async () => {
  const proposalId = await proposed('topi, caping');
  const refuse = (reason: string, note: string) => refuseSynonyms(services, national, { proposalId, reason, note });
  expect(await refuse('', 'Artinya lain.')).toEqual({ ok: false, refusal: { code: 'reason-required' } });
  expect(await refuse('other-meaning', ' ')).toEqual({ ok: false, refusal: { code: 'note-required' } });
  mustSucceed(await refuse('other-meaning', 'Caping hanya sejenis topi.'));
  const { proposals } = mustSucceed(await findSynonymDesk(services, regional));
  const refused = { state: 'refused', reason: 'other-meaning', note: 'Caping hanya sejenis topi.' };
  expect(proposals.find(({ id }) => id === proposalId)).toMatchObject(refused);
  expect((await readSynonymGroups(database.db, own)).flat()).not.toContain('caping');
});

test.each([
  ['tikar', 'terms-too-few'],
  ['', 'terms-too-few'],
  ['tikar, 0812345678', 'term-personal'],
  ['tikar, ani@surel.example', 'term-personal'],
  ['keripik, sepatu', 'terms-two-groups'],
  ['keripik, kripik', 'terms-nothing-new'],
  [`tikar, ${'a'.repeat(200)}`, 'term-too-long'],
  ['tikar, <b>', 'term-not-words'],
  ['tikar, yang', 'term-stop-word'],
  ['kupu-kupu, kupu kupu', 'term-repeated'],
])('%j is refused with %s, at the desk as in a proposal', async (terms, code) => {
  const fields = [expect.objectContaining({ field: 'terms', code })];
  expect(await propose(terms)).toEqual({ ok: false, refusal: { code: 'invalid', fields } });
  const proposalId = (await queueOf(national))[0]?.id ?? '';
  const refusal = { code: 'invalid', fields };
  expect(await approveSynonyms(services, national, { proposalId, terms })).toEqual({ ok: false, refusal });
  expect((await findProposal(database.db, proposalId))?.state).toBe('open');
});

test('the same words wait once; a search that nobody made is no reason', async () => {
  const { id } = mustSucceed(await propose('sarung, lipa', { query: 'tidak pernah dicari' }));
  expect(await findProposal(database.db, id)).toMatchObject({ query: null, searches: null });
  expect(await propose('LIPA; sarung')).toEqual({
    ...{ ok: false, refusal: { code: 'invalid', fields: [{ field: 'terms', code: 'terms-waiting' }] } },
  });
});

test.each(['maker', 'duta'] as const)('a %s proposes and decides nothing', async (role) => {
  const actor = await anAccount(database.db, role);
  expect(await propose('a b, c d', {}, actor)).toEqual(unknown);
  expect(await findSynonymDesk(services, actor)).toEqual(unknown);
});
