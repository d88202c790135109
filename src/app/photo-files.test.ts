import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryRows } from '#domain/database.ts';
import { showPhotos } from '#domain/media/media-store.ts';
import { openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';

let site: PhotoSite;
beforeAll(async () => {
  site = await openPhotoSite();
});
afterAll(() => site.close());

test('a picture is its owner’s to see until it is shown, then everybody’s, in each format under its own type', async () => {
  const id = await site.prepared();
  const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
  for (const [format, type] of Object.entries(types)) {
    const answer = await site.ask('GET', `/studio/media/${id}/320.${format}`, site.owner);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await site.ask('GET', `/studio/media/${id}/320.${format}`, site.stranger)).status).toBe(404);
    expect((await site.ask('GET', `/studio/media/${id}/320.${format}`, null)).status).toBe(404);
    expect((await site.ask('GET', `/media/${id}/320.${format}`, site.owner)).status).toBe(404);
  }
  await showPhotos(site.database.db, { productId: site.productId }, [id]);
  for (const [format, type] of Object.entries(types)) {
    const answer = await site.ask('GET', `/media/${id}/320.${format}`, null);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')));
  }
});

test('only widths and formats that were made are served, and nothing beside them', async () => {
  const id = await site.prepared();
  await showPhotos(site.database.db, { productId: site.productId }, [id]);
  for (const rest of ['640.webp', '320.png', '320.svg', '320', '', 'info', '../originals/x', '%2e%2e/320.jpg']) {
    expect([rest, (await site.ask('GET', `/media/${id}/${rest}`, null)).status]).toEqual([rest, 404]);
  }
  expect((await site.ask('POST', `/media/${id}/320.jpg`, null)).status).toBe(405);
});

test('its owner reads how far a picture is; nobody else does', async () => {
  const id = await site.uploaded();
  const path = `/studio/media/${id}`;
  expect(await (await site.ask('GET', path, site.owner)).json()).toEqual({ state: 'waiting', refusal: null });
  expect((await site.ask('GET', path, site.stranger)).status).toBe(404);
  expect((await site.ask('GET', path, null)).status).toBe(404);
});

test('what a file brought and nobody has a right to is no picture for its owner either', async () => {
  const [row] = await queryRows<{ id: string }>(
    site.database.db,
    sql`insert into media (id, product_id, position, state, source_url, created_at)
      values (gen_random_uuid()::text, ${site.productId}, 99, 'withheld', 'https://toko.example/a.jpg', now()) returning id`,
  );
  expect((await site.ask('GET', `/studio/media/${row?.id}`, site.owner)).status).toBe(404);
  expect((await site.ask('GET', `/media/${row?.id}/320.jpg`, site.owner)).status).toBe(404);
});
