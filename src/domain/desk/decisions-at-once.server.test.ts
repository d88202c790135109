import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openServer } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findOpenGuess } from '#domain/maker/guess-store.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { readSynonymGroups } from '#domain/search/synonym-group-store.ts';
import { findProposal, insertProposal } from '#domain/search/synonym-proposal-store.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { openFreshServerDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { decideReport } from './decide-report.ts';
import { approveSynonyms, refuseSynonyms } from './decide-synonyms.ts';
import { findReportAnswer } from './decided-report-store.ts';
import { mergeMakers } from './merge-makers.ts';
import { mergeProducts } from './merge-products.ts';
import { settleGuesses } from './settle-guesses.ts';
import { suspend } from './suspend.ts';

const rounds = 15;
let database: OpenDatabase & { url: string };
/** As another process of the site has them: connections of its own. */
let elsewhere: OpenDatabase;
let curator: Actor;
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  elsewhere = openServer(database.url);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(async () => {
  await elsewhere.close();
  await database.close();
});

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'done' : outcome.refusal?.code);

test('of two curators who decide a report at once one wins, and the other is told what stands', async () => {
  const other = await anAccount(database.db, 'curator', '53');
  for (let round = 0; round < rounds; round += 1) {
    const reportId = randomUUID();
    const subjectId = await aMaker(database.db, null);
    const about = { kind: 'report', subject: 'maker', subjectId, reason: 'other', message: 'Uji.' } as const;
    await database.db.insert(reports).values({ id: reportId, ...about, state: 'open', createdAt: studioNow });
    const outcomes = await Promise.all([
      decideReport(studioServices(database.db), curator, { reportId, finding: 'corrected', answer: 'Ya.' }),
      decideReport(studioServices(elsewhere.db), other, { reportId, finding: 'kept', answer: 'Tidak.' }),
    ]);
    const finding = outcomes[0].ok ? 'corrected' : 'kept';
    expect(await findReportAnswer(database.db, reportId)).toMatchObject({ finding });
    const refusal = { code: 'not-open', finding, decidedAt: studioNow };
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal }]);
  }
});

test('of two curators who suspend at once one wins', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const id = await aProduct(database.db, await aMaker(database.db, null));
    const why = { entity: 'product', id, reason: 'photo', note: 'Uji.' } as const;
    const outcomes = await Promise.all(
      [database, elsewhere].map(({ db }) => suspend(studioServices(db), curator, why)),
    );
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'not-public']);
  }
});

test('a maker who saves while its double goes up in another is told, or its save is there', async () => {
  const seen = new Set<string | undefined>();
  for (let round = 0; round < rounds; round += 1) {
    const owner = await anAccount(database.db);
    const [keptMaker, goneMaker] = [await aMaker(database.db, null), await aMaker(database.db, owner)];
    const productId = await aProduct(database.db, goneMaker);
    const double = await aProduct(database.db, goneMaker);
    const save = (id: string) =>
      saveProduct(studioServices(elsewhere.db), owner, { productId: id, version: 0, fields: { stock: '7' } });
    const [saved, merged, savedDouble] = await Promise.all([
      save(productId),
      mergeMakers(studioServices(database.db), curator, { keptId: keptMaker, goneId: goneMaker }),
      save(double),
      mergeProducts(studioServices(elsewhere.db), curator, { keptId: productId, goneId: double }),
    ]);
    expect(codeOf(merged)).toBe('done');
    const kept = await findEditedProduct(database.db, productId);
    expect(kept?.makerId).toBe(keptMaker);
    if (saved.ok) expect(kept?.fields.stock).toBe(7);
    else expect(codeOf(saved)).toBe('not-found');
    seen.add(codeOf(saved)).add(codeOf(savedDouble));
  }
  process.stdout.write(`saves beside a merge ended as: ${[...seen].join(', ')}\n`);
  expect([...seen].filter((code) => code !== 'done' && code !== 'not-found')).toEqual([]);
});

test('two makers that are merged into each other at once leave one', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [one, two] = [await aMaker(database.db, null), await aMaker(database.db, null)];
    const outcomes = await Promise.all([
      mergeMakers(studioServices(database.db), curator, { keptId: one, goneId: two }),
      mergeMakers(studioServices(elsewhere.db), curator, { keptId: two, goneId: one }),
    ]);
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'not-found']);
  }
});

test('of two curators who settle a shop at once one wins, and the other is told when it was settled', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const shop = await aMaker(database.db, null);
    const productId = await aProduct(database.db, shop, { categoryProposed: true });
    const guessId = (await findOpenGuess(database.db, shop))?.id ?? '';
    const slugs = ['camilan', 'kopi'];
    const outcomes = await Promise.all(
      [database, elsewhere].map(({ db }, at) =>
        settleGuesses(studioServices(db), curator, {
          ...{ guessId, settlements: [{ productId, categorySlug: slugs[at] ?? '' }] },
        }),
      ),
    );
    const won = outcomes.findIndex(({ ok }) => ok);
    expect((await findEditedProduct(database.db, productId))?.fields.categorySlug).toBe(slugs[won]);
    const refusal = { code: 'not-open', decidedAt: studioNow };
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal }]);
  }
});

test('of two curators who decide on equal terms at once one wins, and the other is told how it ended', async () => {
  const national = await anAccount(database.db, 'curator');
  const own = { synonymGroups: () => [] };
  for (let round = 0; round < rounds; round += 1) {
    const proposalId = randomUUID();
    const word = `kata ${'abcdefghijklmno'[round]}`;
    const led = { query: null, searches: null, why: null, proposedBy: null, createdAt: studioNow };
    await insertProposal(database.db, { id: proposalId, terms: [word, `${word} lain`], ...led });
    const [approved, refused] = await Promise.all([
      approveSynonyms({ ...studioServices(database.db), ...own }, national, {
        proposalId,
        terms: `${word}, ${word} lain`,
      }),
      refuseSynonyms(studioServices(elsewhere.db), national, { proposalId, reason: 'worse', note: 'Uji.' }),
    ]);
    const state = approved.ok ? 'approved' : 'refused';
    expect((await findProposal(database.db, proposalId))?.state).toBe(state);
    const refusal = { code: 'not-open', state, decidedAt: studioNow };
    expect([approved, refused].filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal }]);
    expect((await readSynonymGroups(database.db, [])).flat().includes(word)).toBe(approved.ok);
  }
});
