import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openServer } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import { findOpenSubmission } from '#domain/moderation/submission-store.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submittedPhotos } from '#domain/moderation/submitted-photo.ts';
import { openFreshServerDatabase } from '../../../tests/support/database.ts';
import { aPhoto } from '../../../tests/support/pictures.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { receivePhoto } from './receive-photo.ts';
import { saveProduct } from './save-product.ts';

const rounds = 15;
const dir = mkdtempSync(join(tmpdir(), 'foto-serentak-'));
let database: OpenDatabase & { url: string };
/** As another process of the site has them: connections of its own. */
let elsewhere: OpenDatabase;
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  elsewhere = openServer(database.url);
});
afterAll(async () => {
  await elsewhere.close();
  await database.close();
  rmSync(dir, { recursive: true });
});

test('a picture that comes at the very moment its product is handed in is handed in with it', async () => {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  const original = await aPhoto(320, 400);
  const services = studioServices(database.db);
  const receiving = { db: elsewhere.db, storage: openDiskStorage(dir), now: () => studioNow };
  for (let round = 0; round < rounds; round += 1) {
    const productId = await aProduct(database.db, makerId);
    mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields: { summary: 'Ringkas' } }));
    const photo = { id: randomUUID(), subject: { productId }, original };
    const [received, submitted] = await Promise.all([
      receivePhoto(receiving, owner, photo),
      submitProduct(services, owner, { productId }),
    ]);
    expect([received.ok, submitted.ok]).toEqual([true, true]);
    const open = await findOpenSubmission(database.db, 'product', productId);
    expect(submittedPhotos(open?.changes.photos?.to).map(({ id }) => id)).toEqual([photo.id]);
  }
});
