import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { type OpenServices, openServices } from '#app/services.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import { originalKeyOf } from '#domain/media/picture.ts';
import { readEverything } from '#domain/studio/export-store.ts';
import { saveContact } from '#domain/studio/save-contact.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { aPaper } from '../../support/claims.ts';
import { dutaWords } from '../../support/dutas.ts';
import { requestWords } from '../../support/helpdesk-things.ts';
import { startSite, type TestSite } from '../../support/site.ts';
import { aMaker, mustSucceed, studioNow } from '../../support/studio.ts';
import { seedThings, type Things } from '../../support/visited-things.ts';
import { type Party, seedParty } from '../../support/visitors.ts';

const secret = {
  draft: 'Draf yang rahasia',
  summary: 'Ringkasan yang belum diperiksa',
  phone: '0812 9876 5432',
  email: 'pribadi-rahasia@surel.example',
  picture: 'gambar uji',
};
/** What the maker alone reads on these pages. */
export const secrets = Object.values(secret);
/** What no answer to anybody else may hold, however it is written. */
export const unsaid = [...secrets, '81298765432'];

/** What only curators of the region, admins and who said it read of it at the desk. */
export const deskSecrets = [
  ...[secret.draft, 'Tenun Uji', 'Harganya sudah lain.', 'Nama di toko itu nama saya.', aPaper.toString()],
  ...[dutaWords.name, requestWords],
];

export interface SecretSite {
  site: TestSite;
  party: Party;
  things: Things;
  otherMakerId: string;
  /** Stops the site; what was kept before it ran, and what is now. */
  readAfter: () => Promise<{ before: unknown; after: unknown }>;
  stop: () => Promise<void>;
}

/** A maker with secrets, and others who are signed in, on the real site. */
export async function prepareSecretSite(): Promise<SecretSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-rahasia-'));
  const env = { DATA_DIR: dataDir, DATABASE_URL: '', AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs' };
  const seeded = await withServices(env, async (services) => {
    const party = await seedParty(services, 'rahasia');
    const otherMakerId = await aMaker(services.db, null, { name: 'Usaha Lain' });
    await insertOwner(services.db, otherMakerId, party['other maker']?.actor.userId ?? '', studioNow);
    const things = await seedThings(services, 'owned', party);
    await hide(services, things);
    return { party, things, otherMakerId, before: await readAll(services, things) };
  });
  const site = await startSite({ ...env, TRUSTED_PROXIES: '127.0.0.1,::1', LOG_LEVEL: 'fatal' });
  return {
    ...{ site, ...seeded },
    readAfter: async () => {
      await site.stop();
      const after = await withServices(env, (services) => readAll(services, seeded.things));
      return { before: seeded.before, after };
    },
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function hide(services: OpenServices, { editor, makerId, draftId, hiddenPhotoId }: Things): Promise<void> {
  const { actor } = editor;
  const version = 999;
  mustSucceed(await saveProduct(services, actor, { productId: draftId, version, fields: { name: secret.draft } }));
  mustSucceed(await saveMaker(services, actor, { makerId, version, fields: { summary: secret.summary } }));
  mustSucceed(await saveContact(services, actor, { makerId, kind: 'phone', value: secret.phone }));
  mustSucceed(await saveContact(services, actor, { makerId, kind: 'email', value: secret.email }));
  await services.storage.put(originalKeyOf(hiddenPhotoId), Buffer.from(secret.picture), 'image/jpeg');
}

function readAll({ db }: OpenServices, { makerId, productId, draftId }: Things): Promise<unknown> {
  return readEverything(db, '', { makerIds: [makerId], productIds: [productId, draftId], photoIds: [] });
}

async function withServices<T>(env: Record<string, string>, run: (services: OpenServices) => Promise<T>): Promise<T> {
  const services = await openServices(readConfig(env));
  try {
    return await run(services);
  } finally {
    await services.close();
  }
}
