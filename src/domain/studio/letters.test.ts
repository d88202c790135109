import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { users } from '#domain/account/account-table.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import { listDueLetters } from '#domain/maker/letter-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { addVisits } from '#domain/visit/visit-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  studioServices,
} from '../../../tests/support/studio.ts';
import { confirmPrices, findLinkedPrices } from './confirm-prices.ts';
import type { Letter } from './letter.ts';
import { signLetterLink } from './letter-link.ts';
import { sendLetters } from './send-letters.ts';
import { tellSales } from './tell-sales.ts';
import { wantLetter } from './want-letter.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const monday = '2026-03-02T01:00:00Z';
const weekBefore = '2026-02-25T01:00:00Z';
const keyedHash = (purpose: string, text: string) =>
  createHmac('sha256', 'kunci uji').update(`${purpose}\0${text}`).digest('base64url');
const at = (time: string) => ({ ...studioServices(database.db, new Date(time)), keyedHash });

async function aReader() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor, { name: `Tenun ${actor.userId.slice(0, 6)}` });
  mustSucceed(await wantLetter(at(weekBefore), actor, { makerId, isWanted: true }));
  return { actor, makerId };
}

/** A post office that keeps what it is given; `broken` throws instead. */
async function send(time: string, broken?: Error) {
  const mails: Mail[] = [];
  const letters: Letter[] = [];
  const mailer = {
    send: async (mail: Mail) => {
      if (broken) throw broken;
      mails.push(mail);
    },
  };
  const compose = (letter: Letter) => {
    letters.push(letter);
    return { subject: 'Minggu ini', text: letter.makerName };
  };
  const sent = await sendLetters({ ...at(time), mailer }, compose).catch((cause: Error) => cause.message);
  return { sent, mails, letters };
}

test('the message of a week goes once, from Monday morning on, to those that want it', async () => {
  const { actor, makerId } = await aReader();
  await aMaker(database.db, await anAccount(database.db));
  await addVisits(database.db, [{ entity: 'maker', entityId: makerId, day: '2026-02-24', visits: 7 }]);
  expect((await send('2026-03-01T23:30:00Z')).sent).toBe(0);
  const { mails, letters } = await send(monday);
  expect(mails).toMatchObject([{ to: { address: `${actor.userId}@surel.example` } }]);
  expect(letters).toMatchObject([{ visits: 7, clicks: 0, improvement: { code: 'add-product' } }]);
  expect((await send('2026-03-04T01:00:00Z')).sent).toBe(0);
  expect((await send('2026-03-09T01:00:00Z')).sent).toBe(1);
  mustSucceed(await wantLetter(at(monday), actor, { makerId, isWanted: false }));
  expect((await send('2026-03-16T01:00:00Z')).sent).toBe(0);
});

test('who asks in the middle of a week gets the first message on Monday, and asking twice puts nothing off', async () => {
  const { actor, makerId } = await aReader();
  mustSucceed(await wantLetter(at(weekBefore), actor, { makerId, isWanted: false }));
  mustSucceed(await wantLetter(at('2026-03-04T01:00:00Z'), actor, { makerId, isWanted: true }));
  expect((await send('2026-03-04T02:00:00Z')).sent).toBe(0);
  mustSucceed(await wantLetter(at('2026-03-09T01:00:00Z'), actor, { makerId, isWanted: true }));
  expect((await send('2026-03-09T02:00:00Z')).sent).toBe(1);
  mustSucceed(await wantLetter(at(monday), actor, { makerId, isWanted: false }));
});

test('an outage leaves a letter due; a mailbox that is not there is left in peace for the week', async () => {
  const { actor, makerId } = await aReader();
  expect((await send('2026-04-06T01:00:00Z', new Error('mati'))).sent).toBe('mati');
  expect((await send('2026-04-06T01:00:00Z', new MailRefused('tidak ada'))).sent).toBe(0);
  expect((await send('2026-04-06T02:00:00Z')).sent).toBe(0);
  mustSucceed(await wantLetter(at(monday), actor, { makerId, isWanted: false }));
});

test('who has no mail address cannot ask for the message, and one that was asked for before is not due', async () => {
  const { actor, makerId } = await aReader();
  await database.db.update(users).set({ email: null }).where(eq(users.id, actor.userId));
  expect(await listDueLetters(database.db, '2026-03-02', 99)).not.toContainEqual(expect.objectContaining({ makerId }));
  expect(await wantLetter(at(monday), actor, { makerId, isWanted: true })).toEqual({
    ok: false,
    refusal: { code: 'no-mail' },
  });
  mustSucceed(await wantLetter(at(monday), actor, { makerId, isWanted: false }));
});

test('a signed link shows prices without changing them, and confirms those that are named', async () => {
  const { makerId } = await aReader();
  const [one, two] = [await aProduct(database.db, makerId), await aProduct(database.db, makerId)];
  await aProduct(database.db, makerId, { state: 'draft', name: 'Rahasia' });
  const other = await aProduct(database.db, await aMaker(database.db, null));
  const token = signLetterLink(at(monday), 'price-link', makerId);
  const shown = mustSucceed(await findLinkedPrices(at(monday), token));
  expect(shown.products.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  expect(shown.products[0]?.priceCheckedAt).toBe('2026-01-05');
  const before = await readSearchState(database.db, 'product', one);
  const confirmed = await confirmPrices(at(monday), { token, productIds: [one, other] });
  expect(mustSucceed(confirmed)).toEqual({ confirmed: 1 });
  const checked = async (id: string) => (await findPublishedProduct(database.db, `produk-${id}`))?.priceCheckedAt;
  expect([await checked(one), await checked(two), await checked(other)]).toEqual([
    '2026-03-02',
    '2026-01-05',
    '2026-01-05',
  ]);
  expect((await readSearchState(database.db, 'product', one)).search).toBe((before.search ?? 0) + 1);
});

test('a link that was changed, made elsewhere, or is older than two weeks confirms nothing', async () => {
  const { makerId } = await aReader();
  const productId = await aProduct(database.db, makerId);
  const token = signLetterLink(at(monday), 'price-link', makerId);
  const [, day, hash] = token.split('.');
  const other = await aMaker(database.db, null);
  const elsewhere = signLetterLink(
    { ...at(monday), keyedHash: (_p, text) => `x${text.length}` },
    'price-link',
    makerId,
  );
  const ofStop = signLetterLink(at(monday), 'letter-stop', makerId);
  for (const wrong of [
    `${other}.${day}.${hash}`,
    `${makerId}.999999.${hash}`,
    elsewhere,
    ofStop,
    '',
    `${token}x`,
    'a.b.c',
  ]) {
    expect(await confirmPrices(at(monday), { token: wrong, productIds: [productId] })).toEqual({
      ...{ ok: false, refusal: { code: 'link-expired' } },
    });
  }
  expect(await findLinkedPrices(at('2026-03-16T01:00:00Z'), token)).toMatchObject({ ok: true });
  expect(await findLinkedPrices(at('2026-03-18T01:00:00Z'), token)).toMatchObject({ ok: false });
});

test('a band of sales is told for one of the last twelve months', async () => {
  const { actor, makerId } = await aReader();
  const tell = (month: string, band: string) => tellSales(at(monday), actor, { makerId, month, band });
  expect(mustSucceed(await tell('2026-02', '5-25'))).toEqual({ month: '2026-02', band: '5-25' });
  mustSucceed(await tell('2026-02', 'under-1'));
  for (const month of ['2026-04', '2025-03', '2026-13', 'kemarin']) {
    expect(await tell(month, '5-25')).toMatchObject({
      refusal: { fields: [{ field: 'month', code: 'unknown-month' }] },
    });
  }
  expect(await tell('2026-02', 'banyak')).toMatchObject({ refusal: { fields: [{ field: 'band' }] } });
});
