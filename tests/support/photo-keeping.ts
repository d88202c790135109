import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { openTestDatabase } from './database.ts';
import { aPhoto } from './pictures.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow } from './studio.ts';

export type PhotoKeeping = Awaited<ReturnType<typeof openPhotoKeeping>>;

/** A database and a folder for pictures, with a maker who has some. */
export async function openPhotoKeeping() {
  const dir = mkdtempSync(join(tmpdir(), 'foto-'));
  const database = await openTestDatabase();
  const { db } = database;
  const services = { db, storage: openDiskStorage(dir), now: () => studioNow };
  const photo = await aPhoto(400, 500);
  const owner = await anAccount(db);
  const makerId = await aMaker(db, owner);

  const receive = async (subject: PhotoSubject, original: Uint8Array = photo) => {
    const id = randomUUID();
    mustSucceed(await receivePhoto(services, owner, { id, subject, original }));
    return id;
  };
  return {
    ...{ database, services, photo, owner, makerId, receive },
    aProduct: () => aProduct(db, makerId),
    /** Received, and made into its variants. */
    ready: async (subject: PhotoSubject) => {
      const id = await receive(subject);
      const prepared = await preparePhoto(services, encodePicture);
      if (prepared?.id !== id || prepared.outcome !== 'ready') throw new Error(`Not ready: ${prepared?.outcome}`);
      return id;
    },
    close: async () => {
      await database.close();
      rmSync(dir, { recursive: true });
    },
  };
}
