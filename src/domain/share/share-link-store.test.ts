import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { mergeProducts } from '#domain/desk/merge-products.ts';
import { suspend } from '#domain/desk/suspend.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import type { ElectionWindow } from '#domain/duta/election-window.ts';
import { withdrawEndorsement } from '#domain/duta/withdraw-endorsement.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { findShareSubject } from './find-share-subject.ts';
import { followShareLink, openShareLink } from './share-link-store.ts';
import { shareVisits } from './share-table.ts';
import { addShareVisits } from './share-visit-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof dutaServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = dutaServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

const window: ElectionWindow = {
  ...{ sample: false, region: '53', offices: ['agency-head'], from: '2026-03-01', to: '2026-03-31' },
  source: { name: 'Uji', date: '2026-01-01' },
};
const linkOf = (kind: 'product' | 'maker' | 'endorsement', id: string) =>
  openShareLink(database.db, { kind, id }, studioNow);
const pathOf = async (code: string) => (await followShareLink(database.db, code))?.path;

async function anEndorsedProduct() {
  const { dutaId, staff } = await aStaffedDuta(services, curator);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const slug = `produk-${productId}`;
  return { staff, productId, slug, endorsementId: await anEndorsement(services, { staff, curator, dutaId, slug }) };
}

test('a link is made once for each thing, also when it is asked for many times at once, and leads to its page', async () => {
  const makerId = await aMaker(database.db, null);
  const productId = await aProduct(database.db, makerId);
  const codes = await Promise.all(Array.from({ length: 8 }, () => linkOf('product', productId)));
  expect(new Set(codes).size).toBe(1);
  expect(await followShareLink(database.db, codes[0] ?? '')).toEqual({
    path: `/produk/produk-${productId}`,
    sample: false,
  });
  expect(await pathOf(await linkOf('maker', makerId))).toBe(`/pembuat/pembuat-${makerId}`);
  expect(await followShareLink(database.db, 'TAKADA00')).toBe(null);
});

test('a link of an endorsement goes on leading to the bare product when the endorsement is withdrawn', async () => {
  const { staff, slug, endorsementId } = await anEndorsedProduct();
  const code = await linkOf('endorsement', endorsementId);
  expect(await pathOf(code)).toBe(`/produk/${slug}`);
  expect(await findShareSubject({ ...services, elections: [] }, 'endorsement', endorsementId)).toMatchObject({
    ok: true,
  });
  mustSucceed(await withdrawEndorsement(services, staff, { endorsementId }));
  expect(await pathOf(code)).toBe(`/produk/${slug}`);
  const withdrawn = await findShareSubject({ ...services, elections: [] }, 'endorsement', endorsementId);
  expect(withdrawn).toEqual({ ok: false, refusal: { code: 'not-found' } });
});

test('in an election window the kit of an endorsement is withheld, and that of its product is not', async () => {
  const { slug, endorsementId } = await anEndorsedProduct();
  const during = { ...services, elections: [window] };
  expect(await findShareSubject(during, 'endorsement', endorsementId)).toEqual({
    ok: false,
    refusal: { code: 'withheld', until: '2026-03-31', slug },
  });
  expect(await findShareSubject(during, 'product', slug)).toMatchObject({ ok: true, value: { endorsement: null } });
  const after = { ...during, now: () => new Date('2026-04-01T00:00:00+07:00') };
  expect(await findShareSubject(after, 'endorsement', endorsementId)).toMatchObject({ ok: true });
});

test('what is suspended, or a draft, has no kit, and links to it say so instead of leading there', async () => {
  const { productId, slug, endorsementId } = await anEndorsedProduct();
  const codes = [await linkOf('product', productId), await linkOf('endorsement', endorsementId)];
  mustSucceed(
    await suspend(services, curator, { entity: 'product', id: productId, reason: 'other', note: 'Diperiksa.' }),
  );
  for (const code of codes) expect(await followShareLink(database.db, code)).toEqual({ path: null, sample: false });
  const draftId = await aProduct(database.db, await aMaker(database.db, null), { state: 'draft' });
  for (const key of [slug, `produk-${draftId}`])
    expect((await findShareSubject({ ...services, elections: [] }, 'product', key)).ok).toBe(false);
});

test('links and endorsements of a double lead to what is kept, whose own link stays the one that is given out', async () => {
  const makerId = await aMaker(database.db, null);
  const [keptId, goneId] = [await aProduct(database.db, makerId), await aProduct(database.db, makerId)];
  const [kept, gone] = [await linkOf('product', keptId), await linkOf('product', goneId)];
  mustSucceed(await mergeProducts(services, curator, { keptId, goneId }));
  expect(await pathOf(gone)).toBe(`/produk/produk-${keptId}`);
  expect(await linkOf('product', keptId)).toBe(kept);
});

test('visits are summed by link, channel and day, and those of a link that is gone are dropped without an error', async () => {
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const code = await linkOf('product', productId);
  const seen = { code, channel: 'poster', day: '2026-03-02', visits: 2 } as const;
  await addShareVisits(database.db, [seen, { ...seen, channel: 'qr', visits: 1 }, { ...seen, code: 'TAKADA00' }]);
  await addShareVisits(database.db, [{ ...seen, visits: 3 }]);
  const rows = await database.db.select().from(shareVisits).where(sql`code in (${code}, 'TAKADA00')`);
  expect(rows.toSorted((a, b) => b.visits - a.visits)).toEqual([
    { ...seen, visits: 5 },
    { ...seen, channel: 'qr', visits: 1 },
  ]);
});
