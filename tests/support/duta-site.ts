import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import type { Services } from '#domain/services.ts';
import { type SeededSite, startSeededSite } from './seeded-site.ts';
import { openSession } from './session.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';

interface DutaSeed {
  curator: SessionCookie;
  staff: SessionCookie;
  staffEmail: string;
  productId: string;
}

export type DutaSite = SeededSite<DutaSeed>;

/** A site of its own with a curator of NTT and a real product to endorse. */
export function startDutaSite(): Promise<DutaSite> {
  return startSeededSite(seedDuta);
}

async function seedDuta(services: Services): Promise<DutaSeed> {
  const signIn = async (email: string, role: 'curator' | 'duta') => {
    mustSucceed(await appointUser(services, { email, role, regionCode: '53' }));
    return (await openSession(services, email)).cookie;
  };
  const staffEmail = 'staf-duta@surel.example';
  const [curator, staff] = [await signIn('kurator-duta@surel.example', 'curator'), await signIn(staffEmail, 'duta')];
  const makerId = await aMaker(services.db, null, { name: 'Tenun Kaliuda (contoh)' });
  const productId = await aProduct(services.db, makerId, { name: 'Hinggi tenun ikat uji', categorySlug: 'tenun-ikat' });
  return { curator, staff, staffEmail, productId };
}
