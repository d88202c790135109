import type { Actor } from '#domain/account/actor.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import type { MakerFields } from '#domain/maker/maker-fields.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submitReport } from '#domain/moderation/submit-report.ts';
import type { Services } from '#domain/services.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { type SeededSite, startSeededSite } from './seeded-site.ts';
import { openSession } from './session.ts';
import { aMaker as aPublicMaker, aProduct as aPublicProduct, mustSucceed } from './studio.ts';

/** Who stands at the desk of a test, and what waits there. */
export interface DeskSeed {
  owner: SessionCookie;
  ownerEmail: string;
  productId: string;
  /** Two of one province, and one of a province where a long queue waits. */
  curators: [SessionCookie, SessionCookie];
  busyCurator: SessionCookie;
  /** A change that both curators may decide. */
  contestedId: string;
  /** Nobody's shop with a product that a shopper may report. */
  shopSlug: string;
  reportedSlug: string;
  /** Two products of that shop which are one. */
  twinSlugs: [string, string];
}

export type DeskSite = SeededSite<DeskSeed>;

export const longQueue = 100;

/** A site of its own with a desk to work at; journeys wait for what it mails. */
export function startDeskSite(): Promise<DeskSite> {
  return startSeededSite(seedDesk, { MAIL_EVERY_SECONDS: '1' });
}

async function seedDesk(services: Services): Promise<DeskSeed> {
  const curator = async (email: string, regionCode: string) => {
    mustSucceed(await appointUser(services, { email, role: 'curator', regionCode }));
    return (await openSession(services, email)).cookie;
  };
  const ownerEmail = 'perajin-meja@surel.example';
  const owner = await openSession(services, ownerEmail);
  const place = { provinceCode: '53', regencyCode: '53.08' };
  const makerId = await aDraftMaker(services, owner.actor, { name: 'Tenun Meja Uji', ...place });
  const productId = await aProduct(services, owner.actor, makerId, 'SARUNG tenun uji');
  mustSucceed(await submitProduct(services, owner.actor, { productId }));

  const shopId = await aPublicMaker(services.db, null, { role: 'seller', name: 'Toko Berkas Uji', ...place });
  await aPublicProduct(services.db, shopId, {
    name: 'Kopi Berkas Uji',
    categorySlug: 'kopi',
    ...{ categoryProposed: true, placeAssumed: true },
    ...place,
  });

  const reportedId = await aPublicProduct(services.db, shopId, { name: 'Kopi Lapor Uji', ...place });
  const twins = { name: 'Kopi Kembar Uji', ...place };
  const twinIds = [
    await aPublicProduct(services.db, shopId, twins),
    await aPublicProduct(services.db, shopId, twins),
  ] as const;

  const other = await openSession(services, 'perajin-lain@surel.example');
  const otherId = await aDraftMaker(services, other.actor, { name: 'Tenun Berebut Uji', ...place });
  await publish(services, other.actor, otherId);
  const story = { story: 'Kami menenun sejak 1998 di tepi danau.' };
  mustSucceed(await saveMaker(services, other.actor, { makerId: otherId, version: 99, fields: story }));
  const [contested] = mustSucceed(await submitMaker(services, other.actor, { makerId: otherId })).submissions;
  await aLongQueue(services);
  return {
    ...{ owner: owner.cookie, ownerEmail, productId, contestedId: contested?.id ?? '' },
    ...{ shopSlug: `pembuat-${shopId}`, reportedSlug: `produk-${reportedId}` },
    twinSlugs: [`produk-${twinIds[0]}`, `produk-${twinIds[1]}`],
    curators: [await curator('kurator-a@surel.example', '53'), await curator('kurator-b@surel.example', '53')],
    busyCurator: await curator('kurator-c@surel.example', '51'),
  };
}

async function aLongQueue(services: Services): Promise<void> {
  const { actor } = await openSession(services, 'perajin-sibuk@surel.example');
  const place = { provinceCode: '51', regencyCode: '51.04' };
  const makerId = await aDraftMaker(services, actor, { name: 'Kopi Antre Uji', ...place });
  await publish(services, actor, makerId);
  for (let number = 1; number <= longQueue; number += 1) {
    const name = `Kopi antre ${String(number).padStart(3, '0')}`;
    const productId = await aProduct(services, actor, makerId, name);
    mustSucceed(await submitProduct(services, actor, { productId }));
  }
  const report = { reason: 'other', message: 'Fotonya bukan dari toko itu.', contact: null } as const;
  const sent = { id: crypto.randomUUID(), subject: 'maker', subjectId: makerId, clientAddress: '127.0.0.1' } as const;
  mustSucceed(await submitReport(services, { ...sent, ...report }));
}

async function aDraftMaker(
  services: Services,
  owner: Actor,
  fields: Pick<MakerFields, 'name'> & { provinceCode: string; regencyCode: string },
): Promise<string> {
  const { makerId } = mustSucceed(await startMaker(services, owner));
  mustSucceed(await saveMaker(services, owner, { makerId, version: 99, fields }));
  return makerId;
}

async function publish(services: Services, owner: Actor, makerId: string): Promise<void> {
  for (const { id } of mustSucceed(await submitMaker(services, owner, { makerId })).submissions)
    mustSucceed(await approveSubmission(services, 'operator', { submissionId: id }));
}

async function aProduct(services: Services, owner: Actor, makerId: string, name: string): Promise<string> {
  const { productId } = mustSucceed(await startProduct(services, owner, { makerId }));
  const fields = {
    name,
    categorySlug: 'makanan-ringan',
    origin: 'dibuat',
    priceIdr: '25.000',
    summary: 'Dibuat pelan.',
  };
  mustSucceed(await saveProduct(services, owner, { productId, version: 99, fields }));
  return productId;
}
