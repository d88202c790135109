import pino from 'pino';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { readConfig } from '#app/config.ts';
import { PhotoWorker } from '#app/photo-worker.ts';
import { openServices } from '#app/services.ts';

// The picture worker of a site by itself, as a process that a test can kill: it says when it has begun with a picture.
const config = readConfig();
const services = await openServices(config);
const worker = new PhotoWorker({
  services,
  encode: (original) => {
    process.send?.('looking');
    return encodePicture(original);
  },
  deleteExpiredUploads: async () => 0,
  log: pino({ level: config.logLevel }),
  timings: { pollMs: 200 },
});
process.once('SIGTERM', async () => {
  await worker.stop();
  await services.close();
  process.exit();
});
await worker.start();
process.send?.('started');
