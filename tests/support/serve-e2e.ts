import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { readStarter } from '#app/content.ts';
import { openServices } from '#app/services.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';

// The journeys need real products beside the samples: they come in the way an office brings them, as a file.
const services = await openServices(readConfig());
await seedStarter(services.db, readStarter(), { categories: services.categories, now: services.now() });
await services.close();
const file = join(import.meta.dirname, '../e2e/data/toko-uji.csv');
const intake = ['src/tasks/catalog.ts', 'intake', file, '--origin', 'dibuat', '--attested-by', 'Uji intake'];
const { status } = spawnSync(process.execPath, intake, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error(`The intake of ${file} ended with ${status}.`);

await import('../../src/app/start.ts');
