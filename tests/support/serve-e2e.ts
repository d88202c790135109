import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { readStarter } from '#app/content.ts';
import { openServices } from '#app/services.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { seedAccounts } from './e2e-accounts.ts';
import { seedClaimMakers } from './e2e-claims.ts';
import { seedPhotoMakers } from './e2e-photo-makers.ts';
import { seedMakers } from './e2e-seed-makers.ts';
import { keepLetters } from './letters.ts';
import { startMailServer } from './smtp.ts';

// Mails are handed over in a real SMTP conversation; the journeys read what the server got.
const { dataDir } = readConfig();
const mailServer = await startMailServer(keepLetters(dataDir));
process.env.SMTP_URL = mailServer.url;
process.env.MAIL_FROM = 'Katalog Uji <katalog@surel.example>';

// The journeys need real products beside the samples: they come in the way an office brings them, as a file.
const services = await openServices(readConfig());
await seedStarter(services.db, readStarter(), { categories: services.categories, now: services.now() });
await seedAccounts(services, dataDir);
await seedPhotoMakers(services, dataDir);
await seedMakers(services, dataDir);
await seedClaimMakers(services, dataDir);
await services.close();
const file = join(import.meta.dirname, '../e2e/data/toko-uji.csv');
const intake = ['src/tasks/catalog.ts', 'intake', file, '--origin', 'dibuat', '--attested-by', 'Uji intake'];
const { status } = spawnSync(process.execPath, intake, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error(`The intake of ${file} ended with ${status}.`);

await import('../../src/app/start.ts');
