import { join } from 'node:path';
import { openTableFile } from '#adapters/files/open-table-file.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submitReport } from '#domain/moderation/submit-report.ts';
import type { Services } from '#domain/services.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import {
  aDraftMaker,
  aDraftProduct,
  publish,
  type SampledProduct,
  sampledProducts,
  type TrustedProduct,
} from './desk-makers.ts';
import { runIntake } from './intake.ts';
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
  /** Of the whole country. */
  national: SessionCookie;
  /** A change that both curators may decide. */
  contestedId: string;
  /** Nobody's shop with a product that a shopper may report. */
  shopSlug: string;
  reportedSlug: string;
  /** Two products of that shop which are one. */
  twinSlugs: [string, string];
  /** Two makers of one name which are one, each with a product. */
  twinMakers: [{ slug: string; productSlug: string }, { slug: string; productSlug: string }];
  /** Of a trusted maker: two with one drawn change each, and one to change, which may be drawn too. */
  trusted: { owner: SessionCookie; keep: SampledProduct; revert: SampledProduct; fresh: TrustedProduct };
  /** Where the shops of a file are. */
  fileCurator: SessionCookie;
}

export type DeskSite = SeededSite<DeskSeed>;

export const longQueue = 100;

/** A site of its own with a desk to work at; journeys wait for what it mails. */
export function startDeskSite(): Promise<DeskSite> {
  return startSeededSite(seedDesk, { MAIL_EVERY_SECONDS: '1' });
}

async function seedDesk(services: Services): Promise<DeskSeed> {
  const curator = async (email: string, regionCode: string | null) => {
    mustSucceed(await appointUser(services, { email, role: 'curator', regionCode }));
    return (await openSession(services, email)).cookie;
  };
  const ownerEmail = 'perajin-meja@surel.example';
  const owner = await openSession(services, ownerEmail);
  const place = { provinceCode: '53', regencyCode: '53.08' };
  const makerId = await aDraftMaker(services, owner.actor, { name: 'Tenun Meja Uji', ...place });
  const productId = await aDraftProduct(services, owner.actor, makerId, 'SARUNG tenun uji');
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
  await publish(services, other.actor, { makerId: otherId });
  const story = { story: 'Kami menenun sejak 1998 di tepi danau.' };
  mustSucceed(await saveMaker(services, other.actor, { makerId: otherId, version: 99, fields: story }));
  const [contested] = mustSucceed(await submitMaker(services, other.actor, { makerId: otherId })).submissions;
  const trusting = await openSession(services, 'perajin-tepercaya@surel.example');
  const trustedId = await aDraftMaker(services, trusting.actor, { name: 'Anyam Tepercaya Uji', ...place });
  await publish(services, trusting.actor, { makerId: trustedId });
  const { drawn, fresh } = await sampledProducts(services, trusting.actor, trustedId);
  const file = await openTableFile(join(import.meta.dirname, '../e2e/data/toko-uji.csv'));
  await runIntake(services.db, file, { origin: 'dibuat', attestedBy: 'Uji intake' });
  await aLongQueue(services);
  return {
    ...{ owner: owner.cookie, ownerEmail, productId, contestedId: contested?.id ?? '' },
    ...{ shopSlug: `pembuat-${shopId}`, reportedSlug: `produk-${reportedId}` },
    twinSlugs: [`produk-${twinIds[0]}`, `produk-${twinIds[1]}`],
    twinMakers: [await aTwinMaker(services, 'Madu hutan uji'), await aTwinMaker(services, 'Madu kebun uji')],
    trusted: { owner: trusting.cookie, keep: drawn[0], revert: drawn[1], fresh },
    curators: [await curator('kurator-a@surel.example', '53'), await curator('kurator-b@surel.example', '53')],
    busyCurator: await curator('kurator-c@surel.example', '51'),
    national: await curator('kurator-d@surel.example', null),
    fileCurator: await curator('kurator-e@surel.example', '32'),
  };
}

async function aTwinMaker({ db }: Services, productName: string): Promise<{ slug: string; productSlug: string }> {
  const place = { provinceCode: '53', regencyCode: '53.08' };
  const makerId = await aPublicMaker(db, null, { name: 'Madu Kembar Uji', ...place });
  return {
    slug: `pembuat-${makerId}`,
    productSlug: `produk-${await aPublicProduct(db, makerId, { name: productName })}`,
  };
}

async function aLongQueue(services: Services): Promise<void> {
  const { actor } = await openSession(services, 'perajin-sibuk@surel.example');
  const place = { provinceCode: '51', regencyCode: '51.04' };
  const makerId = await aDraftMaker(services, actor, { name: 'Kopi Antre Uji', ...place });
  await publish(services, actor, { makerId });
  for (let number = 1; number <= longQueue; number += 1) {
    const name = `Kopi antre ${String(number).padStart(3, '0')}`;
    const productId = await aDraftProduct(services, actor, makerId, name);
    mustSucceed(await submitProduct(services, actor, { productId }));
  }
  const report = { reason: 'other', message: 'Fotonya bukan dari toko itu.', contact: null } as const;
  const sent = { id: crypto.randomUUID(), subject: 'maker', subjectId: makerId, clientAddress: '127.0.0.1' } as const;
  mustSucceed(await submitReport(services, { ...sent, ...report }));
}
