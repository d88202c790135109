import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import type { Services } from '#domain/services.ts';
import { aClaimWithPaper } from './claims.ts';
import { openSession } from './session.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';

export interface ClaimMakers {
  owner: SessionCookie;
  stranger: SessionCookie;
  /** Of the region of the maker, and of another. */
  curator: SessionCookie;
  otherCurator: SessionCookie;
  makerId: string;
  productId: string;
  /** A product that bears stamps, and one of those. */
  stampedId: string;
  stampId: string;
}

export const claimMakersFile = (dataDir: string) => join(dataDir, 'pembuat-keterangan-uji.json');

/** A maker with a public product to claim something of, and one whose claims a curator has compared with their papers. */
export async function seedClaimMakers(services: Services, dataDir: string): Promise<void> {
  const owner = await openSession(services, 'pemegang-izin@surel.example');
  const stranger = await openSession(services, 'bukan-pemegang@surel.example');
  const curatorOf = async (email: string, regionCode: string) => {
    mustSucceed(await appointUser(services, { email, role: 'curator', regionCode }));
    return (await openSession(services, email)).cookie;
  };
  const curators = {
    curator: await curatorOf('pemeriksa-izin@surel.example', '53'),
    otherCurator: await curatorOf('pemeriksa-lain@surel.example', '31'),
  };
  const makerId = await aMaker(services.db, owner.actor, { name: 'Dapur Keterangan Uji' });
  const productId = await aProduct(services.db, makerId, { name: 'Kopi Keterangan Uji' });
  const stampedId = await aProduct(services.db, makerId, { name: 'Kopi Bertanda Uji' });
  const year = services.now().getFullYear() + 2;
  const pirt: [string, string] = ['pirt', `2063273010123-${String(year).slice(2)}`];
  const { claimId: stampId } = await aClaimWithPaper(services, owner.actor, { productId: stampedId }, pirt);
  const nib: [string, string] = ['nib', '8120001234567'];
  const { claimId: nibId } = await aClaimWithPaper(services, owner.actor, { makerId }, nib);
  for (const claimId of [stampId, nibId])
    mustSucceed(await verifyClaim(services, 'operator', { claimId, validUntil: '' }));
  const makers: ClaimMakers = {
    ...{ owner: owner.cookie, stranger: stranger.cookie, ...curators, makerId, productId, stampedId, stampId },
  };
  writeFileSync(claimMakersFile(dataDir), JSON.stringify(makers));
}
