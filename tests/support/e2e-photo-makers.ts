import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import type { Services } from '#domain/services.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

export interface PhotoMakers {
  owner: SessionCookie;
  stranger: SessionCookie;
  productId: string;
}

export const photoMakersFile = (dataDir: string) => join(dataDir, 'pembuat-foto-uji.json');

/** A maker with a first product that lacks nothing but its photo, who is signed in, and another who is. */
export async function seedPhotoMakers(services: Services, dataDir: string): Promise<PhotoMakers> {
  const owner = await openSession(services, 'pemotret@surel.example');
  const stranger = await openSession(services, 'bukan-pemotret@surel.example');
  const { makerId } = mustSucceed(await startMaker(services, owner.actor));
  const named = { name: 'Pemotret Uji', regencyCode: '53.11' };
  mustSucceed(await saveMaker(services, owner.actor, { makerId, version: 0, fields: named }));
  const { productId } = mustSucceed(await startProduct(services, owner.actor, { makerId }));
  const fields = { name: 'Kopi berfoto uji', categorySlug: 'kopi', priceIdr: '25.000', origin: 'dibuat' };
  mustSucceed(await saveProduct(services, owner.actor, { productId, version: 0, fields }));
  const makers: PhotoMakers = { owner: owner.cookie, stranger: stranger.cookie, productId };
  writeFileSync(photoMakersFile(dataDir), JSON.stringify(makers));
  return makers;
}
