import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, aProduct, studioNow } from '../../../tests/support/studio.ts';
import { claimDueHosts } from './listing-check-store.ts';
import { listings } from './listing-table.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('visitors that come at once share the hosts that are due, and never have one both', async () => {
  const productId = await aProduct(database.db, await aMaker(database.db, null));
  const hosts = Array.from({ length: 12 }, (_, at) => `toko-${at}.id`);
  const rows = hosts.flatMap((host) =>
    [1, 2, 3].map((n) => ({
      ...{ id: randomUUID(), productId, marketplace: 'website', url: `https://${host}/${n}` },
      ...{ state: 'live' as const, createdAt: studioNow },
    })),
  );
  await database.db.insert(listings).values(rows);
  const until = new Date(studioNow.getTime() + 600_000);
  const claim = { hosts: 5, listingsOfHost: 2, until };
  const rounds = await Promise.all([1, 2, 3, 4].map(() => claimDueHosts(database.db, studioNow, claim)));
  const more = [await claimDueHosts(database.db, studioNow, claim), await claimDueHosts(database.db, studioNow, claim)];
  const claimed = [...rounds, ...more].flat();
  expect(claimed.map(({ host }) => host).toSorted()).toEqual(hosts.toSorted());
  expect(new Set(claimed.map(({ listings: found }) => found.length))).toEqual(new Set([2]));
  expect(await claimDueHosts(database.db, until, { ...claim, hosts: 99 })).toHaveLength(12);
});
