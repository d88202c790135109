import type { OpenServices } from '#app/services.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { test as base, expect } from '../support/browser.ts';
import { aClaimWithPaper } from '../support/claims.ts';
import { type ClockSite, startClockSite } from '../support/clock-site.ts';
import { openSession } from '../support/session.ts';
import { aMaker, aProduct, mustSucceed } from '../support/studio.ts';

interface Stamped {
  productId: string;
  pirtId: string;
  halalId: string;
  /** Days from today until the day after the last one of the P-IRT. */
  daysUntilEnded: number;
}

const test = base.extend<{ baseURL: string }, { site: ClockSite<Stamped> }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const site = await startClockSite(seedStamps);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

async function seedStamps(services: OpenServices): Promise<Stamped> {
  const { actor } = await openSession(services, 'pemegang-izin@surel.example');
  const makerId = await aMaker(services.db, actor, { name: 'Dapur Berjangka Uji' });
  const productId = await aProduct(services.db, makerId, { name: 'Kopi Berjangka Uji' });
  const year = services.now().getFullYear() + 1;
  const stamp = async (claim: [type: string, number: string]) => {
    const { claimId } = await aClaimWithPaper(services, actor, { productId }, claim);
    mustSucceed(await verifyClaim(services, 'operator', { claimId, validUntil: '' }));
    return claimId;
  };
  const pirtId = await stamp(['pirt', `2063273010123-${String(year).slice(2)}`]);
  const halalId = await stamp(['halal', 'ID32110000123456789']);
  const untilEndedMs = Date.UTC(year + 1, 0, 1) - services.now().getTime();
  return { productId, pirtId, halalId, daysUntilEnded: Math.ceil(untilEndedMs / 86_400_000) };
}

test('a P-IRT that ended loses its stamp on the next request and leaves the index; a halal certificate stays', async ({
  page,
  request,
  site,
}) => {
  test.setTimeout(120_000);
  const { productId, pirtId, halalId, daysUntilEnded } = site.seed;
  const claims = page.getByRole('list', { name: 'Keterangan' }).getByRole('listitem');
  const stampsNow = async () => {
    await page.goto(`/produk/produk-${productId}`);
    return claims.filter({ hasNotText: 'Kedaluwarsa' }).count();
  };
  const finds = async (claim: string) => {
    const answer = await request.get(`/api/v1/search?q=kopi+berjangka+uji&claim=${claim}`);
    return (await answer.json()).hits.length;
  };
  expect([await stampsNow(), await finds('pirt'), await finds('halal')]).toEqual([2, 1, 1]);

  await site.moveTo(daysUntilEnded - 2);
  expect(await stampsNow()).toBe(2);
  await site.moveTo(daysUntilEnded);
  expect(await stampsNow()).toBe(1);
  await expect(claims.filter({ hasText: 'Kedaluwarsa' })).toContainText('P-IRT');
  await page.goto(`/klaim/${pirtId}`);
  await expect(page.getByText('Berlaku. Kurator')).toHaveCount(0);
  // An open page would still ask for its pictures while the site is stopped.
  await page.goto('about:blank');
  await site.restart();
  expect([await finds('pirt'), await finds('halal')]).toEqual([0, 1]);

  await site.moveTo(daysUntilEnded + 50 * 365);
  expect(await stampsNow()).toBe(1);
  await page.goto(`/klaim/${halalId}`);
  await expect(page.getByText('Berlaku. Kurator sudah mencocokkannya dengan surat aslinya.')).toBeVisible();
});
