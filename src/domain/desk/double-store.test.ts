import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { bandsOf, nearBandsOf } from '#domain/media/fingerprint.ts';
import { media } from '#domain/media/media-table.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, aProduct, studioNow } from '../../../tests/support/studio.ts';
import { listMakerDoubles, listPictureDoubles, listProductDoubles } from './double-store.ts';

const others = 100_000;
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const one = '0110100110010110111100000000111101010101001100111100110010101010';
const turned = (places: number[]) =>
  [...one].map((sign, at) => (places.includes(at) ? (sign === '1' ? '0' : '1') : sign)).join('');

async function aPictured(makerId: string, fingerprint: string): Promise<string> {
  const productId = await aProduct(database.db, makerId);
  const look = { fingerprint, fingerprintBands: bandsOf(fingerprint) };
  await database.db
    .insert(media)
    .values({ id: randomUUID(), productId, position: 0, state: 'shown', ...look, createdAt: studioNow });
  return productId;
}

test('names that differ in marks, accents and case are one name, in one place', async () => {
  const place = { provinceCode: '53', regencyCode: '53.11' };
  const ids = await Promise.all(
    ['Toko Kué "Sumber-Mas"', 'TOKO KUE SUMBER MAS', 'Toko Kue Sumber Emas'].map((name) =>
      aMaker(database.db, null, { name, ...place }),
    ),
  );
  const found = await listMakerDoubles(database.db, {
    id: ids[1] ?? '',
    name: 'Toko Kue’ Sumber Mas',
    provinceCode: '53',
  });
  expect(found.map(({ id }) => id)).toEqual([ids[0]]);
  const [one, two] = [
    await aProduct(database.db, ids[0] ?? '', { name: 'Kue-Lapis’ Legit', regencyCode: '53.11' }),
    await aProduct(database.db, ids[1] ?? '', { name: 'Kue lapis legit', regencyCode: '53.11' }),
  ];
  const near = { id: one, name: 'Kue-Lapis’ Legit', makerId: ids[0] ?? '', regencyCode: '53.11' };
  expect((await listProductDoubles(database.db, near)).map(({ id }) => id)).toEqual([two]);
});

test('products of others with a picture that differs in seven signs at most are doubles, the nearest first', async () => {
  const [own, other] = [await aMaker(database.db, null), await aMaker(database.db, null)];
  const id = await aPictured(own, one);
  await aPictured(own, one);
  const far = await aPictured(other, turned([0, 9, 17, 25, 33, 41, 49, 57]));
  const near = await aPictured(other, turned([0, 9, 17, 25, 33, 41, 49]));
  const same = await aPictured(other, one);
  const found = await listPictureDoubles(database.db, { id, makerId: own });
  expect(found.map((double) => double.id)).toEqual([same, near]);
  expect(found[0]).toMatchObject({ by: 'picture', makerName: 'Tenun Uji' });
  expect(found.map((double) => double.id)).not.toContain(far);
});

test('among a hundred thousand pictures they are found by an index', async () => {
  const [own, other] = [await aMaker(database.db, null), await aMaker(database.db, null)];
  const crowd = await aProduct(database.db, other);
  await database.db.execute(sql`insert into media (id, product_id, position, state, fingerprint, fingerprint_bands, created_at)
    select 'ramai-' || i, ${crowd}, i, 'shown', look, array(select p * 65536 + substring(look from p * 16 + 1 for 16)::bit(16)::int
        from generate_series(0, 3) p), now()
    from (select i, ('x' || substr(md5(i::text), 1, 16))::bit(64) as look from generate_series(1, ${others}::int) i) looks`);
  await database.db.execute(sql`analyze media`);
  const id = await aPictured(own, turned([3, 21, 40]));
  const begun = performance.now();
  const found = await listPictureDoubles(database.db, { id, makerId: own });
  process.stdout.write(`near pictures among ${others}: ${(performance.now() - begun).toFixed(1)} ms\n`);
  expect(found.length).toBeGreaterThan(0);
  const plan = await queryRows<{ 'QUERY PLAN': string }>(
    database.db,
    sql`explain select id from unnest(${sql.param(nearBandsOf(one))}::int[]) as b(band)
      join media f on f.fingerprint_bands @> array[b.band]`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('media_fingerprint');
});
