import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { Services } from '#domain/services.ts';

/** Accounts that stand before the journeys begin: somebody known, a curator, and one who is signed in elsewhere. */
export const knownEmail = 'dikenal@surel.example';
const curatorEmail = 'kurator@surel.example';
export const elsewhereEmail = 'perangkat@surel.example';
const elsewhereAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36';

export const elsewhereCookieFile = (dataDir: string) => join(dataDir, 'sesi-uji.json');

export async function seedAccounts(services: Services, dataDir: string): Promise<void> {
  await appointUser(services, { email: knownEmail, role: 'maker', regionCode: null });
  await appointUser(services, { email: curatorEmail, role: 'curator', regionCode: null });
  const code = await services.signIn.makeCode(elsewhereEmail);
  const opened = await services.signIn.redeemCode({ email: elsewhereEmail, code, userAgent: elsewhereAgent });
  if (!opened.ok) throw new Error(`No session was opened: ${opened.refusal.code}.`);
  writeFileSync(elsewhereCookieFile(dataDir), JSON.stringify(opened.value));
}
