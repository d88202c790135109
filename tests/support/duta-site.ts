import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { openServices } from '#app/services.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { freePort } from './free-port.ts';
import { openSession } from './session.ts';
import { startSite } from './site.ts';
import { type MailServer, startMailServer } from './smtp.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';

export interface DutaSite {
  url: string;
  mail: MailServer;
  curator: SessionCookie;
  staff: SessionCookie;
  staffEmail: string;
  productId: string;
  stop: () => Promise<void>;
}

/** A site of its own with a curator of NTT and a real product to endorse. */
export async function startDutaSite(): Promise<DutaSite> {
  const mail = await startMailServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-duta-'));
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const env = {
    ...{ DATA_DIR: dataDir, PORT: port, SITE_URL: url, SMTP_URL: mail.url, MAIL_FROM: 'uji@surel.example' },
    ...{ AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs', MEILI_HOST: '' },
  };
  const services = await openServices(readConfig(env));
  const signIn = async (email: string, role: 'curator' | 'duta') => {
    mustSucceed(await appointUser(services, { email, role, regionCode: '53' }));
    return (await openSession(services, email)).cookie;
  };
  const staffEmail = 'staf-duta@surel.example';
  const [curator, staff] = [await signIn('kurator-duta@surel.example', 'curator'), await signIn(staffEmail, 'duta')];
  const makerId = await aMaker(services.db, null, { name: 'Tenun Kaliuda (contoh)' });
  const productId = await aProduct(services.db, makerId, { name: 'Hinggi tenun ikat uji', categorySlug: 'tenun-ikat' });
  await services.close();
  const site = await startSite(env);
  const stop = async () => {
    await site.stop();
    await mail.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, mail, curator, staff, staffEmail, productId, stop };
}
