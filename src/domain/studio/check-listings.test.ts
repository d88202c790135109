import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLinkVisitor } from '#adapters/link-visitor/link-visitor.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import type { HiddenLinks } from '#domain/listing/hidden-links.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { type LinkHost, openLinkHost, reachHost } from '../../../tests/support/link-host.ts';
import { aMaker, anAccount, aProduct, readSearchState, studioServices } from '../../../tests/support/studio.ts';
import { checkListings } from './check-listings.ts';
import { tellHiddenListings } from './tell-hidden-listings.ts';

let database: OpenDatabase;
let host: LinkHost;
/** What each path answers now; absent: 404. */
const answers = new Map<string, [status: number, headers?: Record<string, string>]>();
beforeAll(async () => {
  database = await openTestDatabase();
  host = await openLinkHost((req, res) => {
    const [status, headers] = answers.get(req.url ?? '') ?? [404];
    res.writeHead(status, headers).end();
  });
});
afterAll(() => Promise.all([host.close(), database.close()]));

const start = Date.parse('2026-03-02T03:00:00Z');
const onDay = (day: number) => studioServices(database.db, new Date(start + day * 86_400_000));
const check = (day: number) => {
  const services = onDay(day);
  const reach = reachHost(host.port);
  return checkListings(services, createLinkVisitor({ userAgent: 'Uji/1.0', now: services.now, pauseMs: 0, reach }));
};

async function aLink(site = `${randomUUID()}.id`, values: Partial<typeof listings.$inferInsert> = {}) {
  const owner = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, owner));
  const [id, path] = [randomUUID(), `/${randomUUID()}`];
  const row = { id, productId, marketplace: 'website', url: `https://${site}${path}`, createdAt: new Date(start) };
  await database.db.insert(listings).values({ ...row, state: 'live', ...values });
  const read = async () => (await database.db.select().from(listings).where(eq(listings.id, id)))[0];
  return { id, path, productId, url: row.url, email: `${owner.userId}@surel.example`, read };
}

async function forgetLinks(): Promise<void> {
  const rows = await database.db.select({ id: listings.id }).from(listings);
  if (rows.length > 0)
    await database.db.delete(listings).where(
      inArray(
        listings.id,
        rows.map(({ id }) => id),
      ),
    );
}

test('a link that is not there on two days is hidden at once, its maker told once, and it comes back', async () => {
  const link = await aLink();
  await check(0);
  expect(await link.read()).toMatchObject({ verdict: 'gone', state: 'live', goneSince: '2026-03-02', hiddenAt: null });
  expect(await check(0.5)).toBe(0);
  const before = (await readSearchState(database.db, 'product', link.productId)).search ?? 0;
  await check(1);
  expect(await link.read()).toMatchObject({ state: 'gone', checkedAt: new Date(start + 86_400_000) });
  expect((await readSearchState(database.db, 'product', link.productId)).search).toBe(before + 1);

  const mails: Mail[] = [];
  const compose = ({ links }: HiddenLinks) => ({ subject: 'Hilang', text: links.map(({ url }) => url).join() });
  const tell = (send: (mail: Mail) => Promise<void>) =>
    tellHiddenListings({ ...onDay(1), mailer: { send } }, compose).catch((cause: Error) => cause.message);
  expect(await tell(() => Promise.reject(new Error('mati')))).toBe('mati');
  const keep = async (mail: Mail) => void mails.push(mail);
  expect([await tell(keep), await tell(keep)]).toEqual([1, 0]);
  expect(mails).toMatchObject([{ to: { address: link.email }, text: link.url }]);

  answers.set(link.path, [200]);
  expect(await check(2)).toBe(0);
  await check(9);
  expect(await link.read()).toMatchObject({ verdict: 'alive', state: 'live', hiddenAt: null, toldAt: null });
  expect((await readSearchState(database.db, 'product', link.productId)).search).toBe(before + 2);
  await forgetLinks();
});

test('a mailbox that is not there is tried once', async () => {
  await aLink();
  await check(0);
  await check(1);
  let tries = 0;
  const mailer = {
    send: async () => {
      tries += 1;
      throw new MailRefused('tidak ada');
    },
  };
  const compose = () => ({ subject: '-', text: '-' });
  const tell = () => tellHiddenListings({ ...onDay(1), mailer }, compose);
  expect([await tell(), await tell(), tries]).toEqual([0, 0, 1]);
  await forgetLinks();
});

test('a link that comes and goes stays, and one that answers is left alone for a week', async () => {
  const link = await aLink();
  for (const [day, status] of [
    [0, 404],
    [1, 200],
    [8, 404],
    [9, 200],
  ] as const) {
    answers.set(link.path, [status]);
    expect(await check(day)).toBe(1);
    expect(await link.read()).toMatchObject({ state: 'live', verdict: status === 404 ? 'gone' : 'alive' });
  }
  expect(await check(15.9)).toBe(0);
  await forgetLinks();
});

test('samples, WhatsApp and what is not public are not visited', async () => {
  await aLink('contoh.id', { sample: true });
  await aLink('wa.me', { marketplace: 'whatsapp' });
  const makerId = await aMaker(database.db, null, { state: 'hidden', hiddenReason: 'uji' });
  await aLink('a.id', { productId: await aProduct(database.db, makerId) });
  await aLink('b.id', { state: 'gone' });
  expect(await check(0)).toBe(0);
  await forgetLinks();
});

test('a host that asks for rest gets it, for all of its links', async () => {
  const links = [await aLink('sibuk.id'), await aLink('sibuk.id')];
  for (const { path } of links) answers.set(path, [503, { 'retry-after': '7200' }]);
  expect(await check(0)).toBe(1);
  expect(await check(0.05)).toBe(0);
  for (const { path } of links) answers.set(path, [200]);
  expect(await check(0.1)).toBe(1);
  const found = await Promise.all(links.map(({ read }) => read()));
  expect(found.map((row) => row?.verdict).toSorted()).toEqual(['alive', 'unsure']);
  await forgetLinks();
});

test('a host whose visitor died is visited later', async () => {
  const seen: string[] = [];
  const visit = async (url: string) => {
    seen.push(url);
    return { ok: true as const, value: { status: 200, url, isPermanent: true, retryAfterSeconds: null } };
  };
  const late = await aLink('mati.id');
  await expect(checkListings(onDay(0), () => Promise.reject(new Error('mati')))).rejects.toThrow('mati');
  expect(await checkListings(onDay(0.005), visit)).toBe(0);
  expect(await checkListings(onDay(0.01), visit)).toBe(1);
  expect(seen).toEqual([late.url]);
  await forgetLinks();
});

test('a host with very many links does not keep the others waiting', async () => {
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const many = Array.from({ length: 600 }, (_, at) => ({
    ...{ id: randomUUID(), productId, marketplace: 'website', url: `https://besar.id/${at}`, state: 'live' as const },
    ...{ createdAt: new Date(start), checkAfter: new Date(start - 86_400_000) },
  }));
  await database.db.insert(listings).values(many);
  const small = await aLink('kecil.id', { checkAfter: new Date(start) });
  const visited: string[] = [];
  const visit = async (url: string) => {
    visited.push(url);
    return { ok: true as const, value: { status: 200, url, isPermanent: true, retryAfterSeconds: null } };
  };
  const round = (minute: number) => checkListings(onDay(minute / 1_440), visit);
  expect([await round(0), visited.includes(small.url)]).toEqual([20, false]);
  expect([await round(1), visited.includes(small.url)]).toEqual([1, true]);
  expect(await round(2)).toBe(20);
  await forgetLinks();
});

test('a site that stops ends after the visit under way', async () => {
  await Promise.all([aLink('lama.id'), aLink('lama.id'), aLink('lama.id')]);
  const stopping = new AbortController();
  const visit = async (url: string) => {
    stopping.abort();
    return { ok: true as const, value: { status: 200, url, isPermanent: true, retryAfterSeconds: null } };
  };
  expect(await checkListings(onDay(0), visit, stopping.signal)).toBe(1);
  await forgetLinks();
});
