import { randomUUID } from 'node:crypto';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { readConfig } from '#app/config.ts';
import { readStarter } from '#app/content.ts';
import { openServices } from '#app/services.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { aPhoto } from './pictures.ts';
import { openSession } from './session.ts';
import { aMaker, aProduct, mustSucceed, studioNow } from './studio.ts';

const products = 4;

/** The starter catalogue, and a maker with pictures whose owner is signed in, in the data of a site that does not run yet. */
export async function seedBudgetStudio(env: Record<string, string>): Promise<{ cookie: string; productId: string }> {
  const services = await openServices(readConfig(env));
  try {
    await seedStarter(services.db, readStarter(), { ...services, now: services.now() });
    const { cookie, actor } = await openSession(services, 'pemilik@surel.example');
    const makerId = await aMaker(services.db, null);
    await insertOwner(services.db, makerId, actor.userId, studioNow);
    const original = await aPhoto(1_200, 900);
    const offer = async (subject: { makerId: string } | { productId: string }) =>
      mustSucceed(await receivePhoto(services, actor, { id: randomUUID(), subject, original }));
    await offer({ makerId });
    let productId = '';
    for (let at = 0; at < products; at += 1) {
      productId = await aProduct(services.db, makerId, { name: `Kain Uji ${at}` });
      await offer({ productId });
    }
    while (await preparePhoto(services, encodePicture));
    return { cookie: `${cookie.name}=${cookie.value}`, productId };
  } finally {
    await services.close();
  }
}
