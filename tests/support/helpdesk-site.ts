import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import type { Services } from '#domain/services.ts';
import { type ClockSite, startClockSite } from './clock-site.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

export const headEmail = 'kepala-daerah@surel.example';
export const adminEmail = 'pengelola@surel.example';

interface HelpdeskSeed {
  /** Of a regional head's office in NTT. */
  head: SessionCookie;
  curator: SessionCookie;
}

export type HelpdeskSite = ClockSite<HelpdeskSeed>;

/** A site of its own with an open door, a curator of NTT behind it, and an admin who is told of what is late. */
export function startHelpdeskSite(): Promise<HelpdeskSite> {
  return startClockSite(seedHelpdesk, {
    ...{ HELPDESK_PHONE: '0800 000 0000', HELPDESK_WHATSAPP: '+62 812 0000 0000', MAIL_EVERY_SECONDS: '1' },
    HELPDESK_HOURS: 'Senin sampai Jumat, 08.00–17.00 WIB. Nomor contoh.',
  });
}

async function seedHelpdesk(services: Services): Promise<HelpdeskSeed> {
  const signIn = async (email: string, role: 'curator' | 'duta') => {
    mustSucceed(await appointUser(services, { email, role, regionCode: '53' }));
    return (await openSession(services, email)).cookie;
  };
  mustSucceed(await appointUser(services, { email: adminEmail, role: 'admin', regionCode: null }));
  return {
    head: await signIn(headEmail, 'duta'),
    curator: await signIn('kurator-konsultasi@surel.example', 'curator'),
  };
}
