import pino from 'pino';
import { readConfig } from '#app/config.ts';
import { OutboxWorker } from '#app/outbox-worker.ts';
import { openServices } from '#app/services.ts';

// The worker of a site by itself, as a process that a test can kill.
const config = readConfig();
const services = await openServices(config);
const { outside, reloadSynonyms } = services.searching;
if (!outside) throw new Error('There is no outside index to deliver to.');
const log = pino({ level: config.logLevel });
const worker = new OutboxWorker({ services, outside, reloadSynonyms, log, timings: { standbyMs: 300 }, limit: 50 });
await worker.start();
process.send?.('started');
