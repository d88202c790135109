import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { takeLetter, wantsLetter } from '#domain/maker/letter-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { signLetterLink } from './letter-link.ts';
import { findLinkedLetter, stopLetters } from './stop-letters.ts';
import { wantLetter } from './want-letter.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const monday = '2026-03-02T01:00:00Z';
const keyedHash = (purpose: string, text: string) =>
  createHmac('sha256', 'kunci uji').update(`${purpose}\0${text}`).digest('base64url');
const at = (time = monday) => ({ ...studioServices(database.db, new Date(time)), keyedHash });

async function aReader(name = 'Tenun Uji') {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor, { name });
  mustSucceed(await wantLetter(at(), actor, { makerId, isWanted: true }));
  return { actor, makerId, token: signLetterLink(at(), 'letter-stop', makerId) };
}

const stopsOf = async (makerId: string) =>
  (await listActs(database.db, makerId, { limit: 50 })).filter(({ action }) => action === 'letter.stop-by-link');

test('the link of a letter stops the letters of its maker, and of nobody else', async () => {
  const [one, other] = [await aReader(), await aReader()];
  expect(await stopLetters(at(), one.token)).toEqual({ ok: true, value: null });
  expect(await wantsLetter(database.db, one.makerId)).toBe(false);
  expect(await wantsLetter(database.db, other.makerId)).toBe(true);
});

test('looking at it changes nothing and says whose letter it is', async () => {
  const { makerId, token } = await aReader('Tenun Dilihat');
  expect(await findLinkedLetter(at(), token)).toMatchObject({ value: { makerName: 'Tenun Dilihat', isWanted: true } });
  expect(await wantsLetter(database.db, makerId)).toBe(true);
});

test('stopped twice it stays stopped, and the maker reads of it once', async () => {
  const { makerId, token } = await aReader();
  await stopLetters(at(), token);
  expect(await stopLetters(at(), token)).toEqual({ ok: true, value: null });
  expect(await stopsOf(makerId)).toMatchObject([{ actorRole: 'system', subject: 'maker' }]);
});

test('who asks for letters again gets them again', async () => {
  const { actor, makerId, token } = await aReader();
  await stopLetters(at(), token);
  mustSucceed(await wantLetter(at(), actor, { makerId, isWanted: true }));
  expect(await wantsLetter(database.db, makerId)).toBe(true);
});

test('a letter stopped after it was found due is not taken to be sent', async () => {
  const { makerId, token } = await aReader();
  await stopLetters(at(), token);
  expect(await takeLetter(database.db, makerId, '2026-03-02')).toBe(false);
});

test('a year old it still stops; changed, of another thing, or after more than 400 days it does not', async () => {
  const { makerId, token } = await aReader();
  const ofPrices = signLetterLink(at(), 'price-link', makerId);
  for (const wrong of [`${token}x`, token.replace(makerId, 'lain'), ofPrices, '']) {
    expect(await stopLetters(at(), wrong)).toEqual({ ok: false, refusal: { code: 'link-expired' } });
  }
  expect(await stopLetters(at('2027-04-10T01:00:00Z'), token)).toMatchObject({ ok: false });
  expect(await wantsLetter(database.db, makerId)).toBe(true);
  expect(await stopLetters(at('2027-03-02T01:00:00Z'), token)).toMatchObject({ ok: true });
});
