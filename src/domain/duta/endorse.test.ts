import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { MailRefused } from '#domain/account/mailer.ts';
import { suspend } from '#domain/desk/suspend.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  anEndorsement,
  answers,
  aStaffedDuta,
  askedToken,
  dutaServices,
  dutaWords,
} from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { approveWords, findAsked } from './approve-words.ts';
import { decideEndorsement } from './decide-endorsement.ts';
import { findPublicDuta } from './duta-store.ts';
import { findEndorsement, listShownEndorsements } from './endorsement-store.ts';
import { inviteDuta } from './invite-duta.ts';
import { requestApproval } from './request-approval.ts';
import { saveDuta } from './save-duta.ts';
import { saveEndorsement, startEndorsement } from './save-endorsement.ts';
import { tellDropped } from './tell-dropped.ts';
import { withdrawEndorsement } from './withdraw-endorsement.ts';

let database: OpenDatabase;
let services: ReturnType<typeof dutaServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = dutaServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

/** With a page that is public, and a product to endorse. */
async function aPublicDuta() {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  return { dutaId, staff, productId, slug: `produk-${productId}` };
}

const shownOf = async (productId: string) => (await listShownEndorsements(database.db, { productId })).length;

test('a curator invites for their region alone, and takes no account of another kind', async () => {
  const mails = { officialEmail: 'p@surel.example', staffEmail: 's@surel.example' };
  const invite = (actor: Actor, typed: Record<string, string>) =>
    inviteDuta(services, actor, { ...dutaWords, ...typed });
  const refused = async (actor: Actor, typed: Record<string, string>) => {
    const result = await invite(actor, { ...mails, provinceCode: '53', ...typed });
    return result.ok ? null : result.refusal;
  };
  expect(await refused(curator, { provinceCode: '51' })).toEqual({ code: 'other-region' });
  expect(await refused(curator, { provinceCode: '' })).toEqual({ code: 'other-region' });
  expect(await refused(await anAccount(database.db), {})).toEqual({ code: 'not-allowed' });
  expect(await refused(await anAccount(database.db, 'duta'), {})).toEqual({ code: 'not-allowed' });
  expect(await refused(curator, { staffEmail: `${curator.userId}@surel.example` })).toMatchObject({
    fields: [{ field: 'staffEmail', code: 'email-taken' }],
  });
  expect(await refused(curator, { staffEmail: 'p@surel.example' })).toMatchObject({
    fields: [{ field: 'staffEmail', code: 'same-email' }],
  });
});

test('a page is public once the official approved it, by a link that works once and changes nothing when looked at', async () => {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  const token = await askedToken(services, staff, { dutaId });
  const asked = mustSucceed(await findAsked(services, token));
  expect(await findPublicDuta(database.db, asked.duta.slug)).toBeNull();
  mustSucceed(await approveWords(services, token));
  expect(await findPublicDuta(database.db, asked.duta.slug)).toMatchObject({ name: dutaWords.name });
  for (const again of [await approveWords(services, token), await findAsked(services, token)])
    expect(again).toEqual({ ok: false, refusal: { code: 'link-used' } });
  mustSucceed(await saveDuta(services, staff, { dutaId, typed: { ...dutaWords, statement: 'Kata lain.' } }));
  expect(await findPublicDuta(database.db, asked.duta.slug)).toMatchObject({ statement: dutaWords.statement });
});

test('a link is void after a week, once the words are others, once a newer one was sent, and where it is forged', async () => {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  const isVoid = { ok: false, refusal: { code: 'link-void' } };
  const older = await askedToken(services, staff, { dutaId });
  const token = await askedToken(services, staff, { dutaId });
  expect(await approveWords(services, older)).toEqual(isVoid);
  expect(await approveWords(services, `${token.split('.')[0]}.x`)).toEqual(isVoid);
  const later = dutaServices(database.db, new Date(studioNow.getTime() + 7 * 86_400_000));
  expect(await approveWords(later, token)).toEqual(isVoid);
  expect((await findAsked(services, token)).ok).toBe(true);
  mustSucceed(await saveDuta(services, staff, { dutaId, typed: { ...dutaWords, office: 'Menteri (contoh)' } }));
  expect(await approveWords(services, token)).toEqual(isVoid);
});

test('a mailbox that is not there is told to who asks, and nothing is lost', async () => {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  const send = async () => {
    throw new MailRefused('tidak ada');
  };
  const ask = { dutaId, endorsementId: null };
  const words = () => ({ subject: '-', text: '-' });
  expect(await requestApproval({ ...services, mailer: { send } }, staff, ask, words)).toEqual({
    ok: false,
    refusal: { code: 'mail-refused' },
  });
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
});

test('an endorsement waits for the page, its answers, the official and a curator of the region, in this order', async () => {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const { endorsementId } = mustSucceed(
    await startEndorsement(services, staff, { dutaId, address: `produk-${productId}` }),
  );
  const ask = () => requestApproval(services, staff, { dutaId, endorsementId }, () => ({ subject: '-', text: '-' }));
  expect(await ask()).toMatchObject({ refusal: { code: 'page-first' } });
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  expect(await ask()).toMatchObject({ refusal: { code: 'incomplete' } });
  mustSucceed(await saveEndorsement(services, staff, { endorsementId, typed: answers }));
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId, endorsementId })));
  expect(await shownOf(productId)).toBe(0);
  expect(await saveEndorsement(services, staff, { endorsementId, typed: answers })).toMatchObject({
    refusal: { code: 'not-open' },
  });
  const decide = (actor: Actor) => decideEndorsement(services, actor, { endorsementId, decision: 'public' });
  const strangers = [await anAccount(database.db, 'curator', '51'), staff, await anAccount(database.db)];
  for (const stranger of strangers)
    expect(await decide(stranger)).toEqual({ ok: false, refusal: { code: 'not-found' } });
  mustSucceed(await decide(curator));
  expect(await listShownEndorsements(database.db, { productId })).toMatchObject([
    { answers, held: { name: dutaWords.name, office: dutaWords.office } },
  ]);
  expect(await decide(curator)).toEqual({
    ok: false,
    refusal: { code: 'not-open', state: 'public', decidedAt: studioNow },
  });
});

test('what was sent back can be mended and approved again; the office stays the one held then', async () => {
  const { dutaId, staff, productId, slug } = await aPublicDuta();
  const endorsementId = await anEndorsement(services, { staff, curator: null, dutaId, slug });
  const words = { reason: 'text', note: 'Sebut kapan dipakai.' };
  expect(
    await decideEndorsement(services, curator, { endorsementId, decision: 'returned', reason: '', note: '' }),
  ).toEqual({
    ok: false,
    refusal: { code: 'reason-required' },
  });
  mustSucceed(await decideEndorsement(services, curator, { endorsementId, decision: 'returned', ...words }));
  expect(await findEndorsement(database.db, endorsementId)).toMatchObject({ state: 'returned', note: words.note });
  expect(await anEndorsement(services, { staff, curator, dutaId, slug })).toBe(endorsementId);
  mustSucceed(await saveDuta(services, staff, { dutaId, typed: { ...dutaWords, office: 'Menteri (contoh)' } }));
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  expect(await listShownEndorsements(database.db, { productId })).toMatchObject([
    { held: { office: dutaWords.office } },
  ]);
});

test('a withdrawn endorsement is gone at once, and only staff of the duta can withdraw it', async () => {
  const { dutaId, staff, productId, slug } = await aPublicDuta();
  const endorsementId = await anEndorsement(services, { staff, curator, dutaId, slug });
  for (const stranger of [curator, (await aStaffedDuta(services, curator)).staff])
    expect((await withdrawEndorsement(services, stranger, { endorsementId })).ok).toBe(false);
  expect(await shownOf(productId)).toBe(1);
  mustSucceed(await withdrawEndorsement(services, staff, { endorsementId }));
  expect(await shownOf(productId)).toBe(0);
});

test('a suspended product, or one of a suspended maker, drops its endorsements, and the duta is told once', async () => {
  const { dutaId, staff, slug } = await aPublicDuta();
  const makerId = await aMaker(database.db, null);
  const ofMaker = await aProduct(database.db, makerId);
  const ids = [
    await anEndorsement(services, { staff, curator, dutaId, slug }),
    await anEndorsement(services, { staff, curator, dutaId, slug: `produk-${ofMaker}` }),
  ];
  const words = { reason: 'other', note: 'Sedang diperiksa.' };
  mustSucceed(await suspend(services, curator, { entity: 'product', id: slug.slice(7), ...words }));
  mustSucceed(await suspend(services, curator, { entity: 'maker', id: makerId, ...words }));
  for (const id of ids) expect(await findEndorsement(database.db, id)).toMatchObject({ state: 'dropped' });
  services.sent.length = 0;
  expect(await tellDropped(services, () => ({ subject: 'Berakhir', text: '-' }))).toBe(2);
  expect(await tellDropped(services, () => ({ subject: 'Berakhir', text: '-' }))).toBe(0);
  expect(services.sent.map(({ to }) => to.address)).toEqual(['pejabat@surel.example', 'pejabat@surel.example']);
});
