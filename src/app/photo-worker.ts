import type { Logger } from 'pino';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import type { SessionLock } from '#adapters/postgres/session-lock.ts';
import type { UploadEndpoint } from '#adapters/uploads/upload-endpoint.ts';
import type { EncodePicture } from '#domain/media/picture.ts';
import { deleteSpentOriginals, preparePhoto } from '#domain/media/prepare-photo.ts';
import { waitingChannel } from '#domain/media/waiting-photo-store.ts';
import type { OpenServices } from './services.ts';

/** Held by whoever decodes: one picture at a time among all processes, see docs/decisions/009. */
const lockName = 'photo-worker';

const usualTimings = {
  /** Looks for pictures without being woken, and a standby asks for the lock. */
  pollMs: 5_000,
  firstPauseMs: 500,
  longestPauseMs: 30_000,
  /** Forgets uploads that nobody continued. */
  sweepMs: 3_600_000,
};

interface Options {
  services: Pick<OpenServices, 'db' | 'database' | 'storage'>;
  encode: EncodePicture;
  deleteExpiredUploads: () => Promise<number>;
  log: Logger;
  timings?: Partial<typeof usualTimings>;
}

/** The worker of a site. */
export async function startPhotoWorker(
  services: OpenServices,
  uploads: UploadEndpoint,
  log: Logger,
): Promise<PhotoWorker> {
  const deleteExpiredUploads = () => uploads.deleteExpired();
  const worker = new PhotoWorker({ services, encode: encodePicture, deleteExpiredUploads, log });
  await worker.start();
  return worker;
}

/** Makes variants of the pictures that wait, one after the other, until it is stopped; outages are waited out. */
export class PhotoWorker {
  readonly #options: Options;
  readonly #timings: typeof usualTimings;
  #isStopping = false;
  #isWoken = false;
  #endWait: () => void = () => undefined;
  #running: Promise<void> | null = null;
  #failures = 0;
  #sweptAt = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#timings = { ...usualTimings, ...options.timings };
  }

  async start(): Promise<void> {
    const wake = () => {
      this.#isWoken = true;
      this.#endWait();
    };
    await this.#options.services.database.listen(waitingChannel, wake, wake);
    this.#running = this.#run();
  }

  /** Ends after the picture under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#endWait();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const lock = await this.#options.services.database.lock(lockName).catch(() => null);
      if (lock) {
        await this.#work(lock);
        await lock.release().catch(() => undefined);
      } else await this.#wait(this.#timings.pollMs);
    }
  }

  async #work(lock: SessionLock): Promise<void> {
    const { services, encode, log } = this.#options;
    while (!this.#isStopping && lock.isHeld) {
      this.#isWoken = false;
      try {
        const prepared = await preparePhoto(services, encode);
        if (prepared) log.info(prepared, 'a picture was looked at');
        await deleteSpentOriginals(services);
        if (!prepared) await this.#sweep();
        this.#failures = 0;
        if (!prepared && !this.#isWoken) await this.#wait(this.#timings.pollMs);
      } catch (cause) {
        if (this.#failures === 0) log.warn({ err: cause }, 'pictures wait');
        await this.#wait(Math.min(this.#timings.firstPauseMs * 2 ** this.#failures, this.#timings.longestPauseMs));
        this.#failures += 1;
      }
    }
  }

  async #sweep(): Promise<void> {
    if (Date.now() - this.#sweptAt < this.#timings.sweepMs) return;
    this.#sweptAt = Date.now();
    const uploads = await this.#options.deleteExpiredUploads();
    if (uploads > 0) this.#options.log.info({ uploads }, 'uploads that nobody continued were deleted');
  }

  async #wait(ms: number): Promise<void> {
    if (this.#isStopping) return;
    await new Promise<void>((resolve) => {
      this.#endWait = resolve;
      setTimeout(resolve, ms).unref();
    });
  }
}
