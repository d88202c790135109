import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { decideSample } from '#domain/desk/decide-sample.ts';
import { findQueue } from '#domain/desk/find-queue.ts';
import { suspend } from '#domain/desk/suspend.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { findProductEdit } from '#domain/studio/find-product-edit.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { findSubmission } from './submission-store.ts';
import { submissions } from './submission-table.ts';
import { submitProduct } from './submit-product.ts';
import { isSampled, isSmallChange, usualTrustedAfter as trustedAfter } from './trust.ts';
import { isTrusted } from './trust-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

type Decided = Partial<typeof submissions.$inferInsert>;
let minutes = 0;

async function decided(makerId: string, overrides: Decided = {}): Promise<string> {
  const id = randomUUID();
  minutes += 1;
  const at = new Date(studioNow.getTime() - 86_400_000 + minutes * 60_000);
  const about = { entity: 'maker', entityId: makerId, makerId, kind: 'changed', changes: {}, baseVersion: 1 } as const;
  await database.db
    .insert(submissions)
    .values({ id, ...about, state: 'approved', submittedAt: at, decidedAt: at, ...overrides });
  return id;
}

async function aTrustedMaker() {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  const productId = await aProduct(database.db, makerId, { story: 'Cerita lama.' });
  for (let count = 0; count < trustedAfter; count += 1) await decided(makerId);
  const product = () => findPublishedProduct(database.db, `produk-${productId}`);
  const write = async (fields: Record<string, string>) => {
    const { version } = mustSucceed(await findProductEdit(services, owner, productId));
    mustSucceed(await saveProduct(services, owner, { productId, version, fields }));
    const { submissions, isPublic } = mustSucceed(await submitProduct(services, owner, { productId }));
    return { submissionId: submissions[0]?.id ?? '', isPublic };
  };
  /** Tries until one is drawn: which, nobody can tell beforehand. */
  const writeUntilSampled = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      const before = (await product())?.story;
      const story = `Cerita ${tries}.`;
      const { submissionId } = await write({ story });
      if (isSampled(submissionId)) return { submissionId, story, before };
    }
    throw new Error('None of two hundred was drawn.');
  };
  return { owner, makerId, productId, product, write, writeUntilSampled };
}

test('words of a trusted maker are public as they are submitted; its name waits for a curator', async () => {
  const { product, write } = await aTrustedMaker();
  const small = await write({ story: 'Cerita baru.', summary: 'Ringkas.' });
  expect(small.isPublic).toBe(true);
  expect(await product()).toMatchObject({ story: 'Cerita baru.', summary: 'Ringkas.' });
  expect(await findSubmission(database.db, small.submissionId)).toMatchObject({ state: 'approved', byTrust: true });
  const large = await write({ name: 'Kain Lain', story: 'Cerita lain.' });
  expect(large.isPublic).toBe(false);
  expect(await product()).toMatchObject({ name: 'Kain Uji', story: 'Cerita baru.' });
});

test.each<[string, Decided]>([
  ['a correction', { corrected: ['name'] }],
  ['something sent back', { state: 'returned' }],
  ['a refusal', { state: 'refused' }],
])('trust ends with %s, and comes again after as many approvals', async (_, decision) => {
  const { makerId } = await aTrustedMaker();
  expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(true);
  await decided(makerId, decision);
  for (let count = 0; count < trustedAfter; count += 1) {
    expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(false);
    await decided(makerId);
  }
  expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(true);
});

test('what trust itself made public earns none, what was withdrawn costs none, and a suspension ends it', async () => {
  const { makerId, productId } = await aTrustedMaker();
  await decided(makerId, { state: 'withdrawn' });
  expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(true);
  await decided(makerId, { state: 'returned' });
  for (let count = 0; count < trustedAfter; count += 1) await decided(makerId, { byTrust: true });
  expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(false);

  const other = await aTrustedMaker();
  mustSucceed(
    await suspend(services, curator, { entity: 'product', id: other.productId, reason: 'photo', note: 'Uji.' }),
  );
  expect(await isTrusted(database.db, other.makerId, trustedAfter)).toBe(false);
  expect(productId).not.toBe(other.productId);
});

test('a site may ask for more approvals, or trust nobody', async () => {
  const { owner, makerId, productId, product } = await aTrustedMaker();
  expect(await isTrusted(database.db, makerId, trustedAfter + 1)).toBe(false);
  expect(await isTrusted(database.db, makerId, 0)).toBe(false);
  mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields: { story: 'Cerita baru.' } }));
  const careful = { ...services, trustedAfter: 0 };
  expect(mustSucceed(await submitProduct(careful, owner, { productId }))).toMatchObject({ isPublic: false });
  expect((await product())?.story).toBe('Cerita lama.');
});

test('one in five is drawn, by an id that nobody knows beforehand', () => {
  const drawn = Array.from({ length: 5_000 }, () => isSampled(randomUUID())).filter(Boolean).length;
  expect(drawn).toBeGreaterThan(800);
  expect(drawn).toBeLessThan(1_200);
  expect(isSmallChange({ kind: 'new', changes: { story: { from: null, to: 'a' } } })).toBe(false);
});

test('a sample waits in the queue of its region, stays as it is when kept, and is looked at once', async () => {
  const { product, writeUntilSampled } = await aTrustedMaker();
  const { submissionId, story } = await writeUntilSampled();
  const { waiting } = mustSucceed(await findQueue(services, curator, { kind: 'sample' }));
  expect(waiting.map(({ id }) => id)).toContain(submissionId);
  const elsewhere = await anAccount(database.db, 'curator', '32');
  const strange = await decideSample(services, elsewhere, { submissionId, isKept: true });
  expect(strange).toEqual({ ok: false, refusal: { code: 'not-found' } });
  mustSucceed(await decideSample(services, curator, { submissionId, isKept: true }));
  expect((await product())?.story).toBe(story);
  const again = { submissionId, isKept: false, reason: 'text', note: 'Uji.' };
  const refusal = { code: 'not-open', sample: 'kept' };
  expect(await decideSample(services, curator, again)).toEqual({ ok: false, refusal });
});

test('a sample that is taken back leaves what stood before, keeps the words in the studio, and ends the trust', async () => {
  const { owner, makerId, productId, product, write, writeUntilSampled } = await aTrustedMaker();
  const { submissionId, story, before } = await writeUntilSampled();
  const silent = await decideSample(services, curator, { submissionId, isKept: false });
  expect(silent).toEqual({ ok: false, refusal: { code: 'reason-required' } });
  const said = { submissionId, isKept: false, reason: 'text', note: 'Kata itu milik orang lain.' };
  mustSucceed(await decideSample(services, curator, said));
  expect((await product())?.story).toBe(before);
  const edit = mustSucceed(await findProductEdit(services, owner, productId));
  expect(edit.product.story).toBe(story);
  const returned = { state: 'returned', note: said.note, reason: 'text', sample: 'reverted' };
  expect(await findSubmission(database.db, submissionId)).toMatchObject(returned);
  expect(await isTrusted(database.db, makerId, trustedAfter)).toBe(false);
  expect((await write({ story: 'Cerita lain lagi.' })).isPublic).toBe(false);
});

test('taking a sample back leaves alone what was written since', async () => {
  const { product, write, writeUntilSampled } = await aTrustedMaker();
  const { submissionId } = await writeUntilSampled();
  await write({ story: 'Yang terbaru.' });
  const said = { submissionId, isKept: false, reason: 'text', note: 'Uji.' };
  mustSucceed(await decideSample(services, curator, said));
  expect((await product())?.story).toBe('Yang terbaru.');
});
