import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Press, PressBusy, PrintOrder } from '#domain/share/press.ts';
import type { FileShelf } from './file-shelf.ts';

/** What the thread answers: bytes, or what went wrong. */
export type Printed = { bytes: Uint8Array } | { fault: string };

interface Job {
  order: PrintOrder;
  settle: (printed: Printed) => void;
}

const mostWaiting = 24;
const retryAfterSeconds = 5;
const longestJobMs = 20_000;

/**
 * Draws in one thread of its own, which starts with the first order. What waits is bounded; equal orders wait for one
 * drawing; what was drawn by this build lies on the shelf.
 */
export class PressRoom implements Press {
  readonly #shelf: FileShelf;
  readonly #edition: string;
  readonly #underWay = new Map<string, Promise<Uint8Array>>();
  readonly #waiting: Job[] = [];
  #current: Job | null = null;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  /** `edition`: of the code that draws; what another edition drew is not taken from the shelf. */
  constructor(shelf: FileShelf, edition: string) {
    this.#shelf = shelf;
    this.#edition = edition;
  }

  /** Starts the thread before its first order, which then waits for neither fonts nor programs. */
  warmUp(): void {
    if (!this.#isStopped) this.#worker ??= this.#start();
  }

  async print(order: PrintOrder): Promise<Result<Uint8Array, PressBusy>> {
    const name = createHash('sha256')
      .update(JSON.stringify([this.#edition, order]))
      .digest('hex');
    const kept = this.#underWay.has(name) ? null : await this.#shelf.read(name);
    if (kept) return ok(kept);
    const underWay = this.#underWay.get(name);
    if (underWay) return ok(await underWay);
    if (this.#waiting.length >= mostWaiting) return fail({ code: 'busy', retryAfterSeconds });
    const drawing = this.#draw(order).then(async (bytes) => {
      await this.#shelf.put(name, bytes);
      return bytes;
    });
    this.#underWay.set(name, drawing);
    try {
      return ok(await drawing);
    } finally {
      this.#underWay.delete(name);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const job of this.#waiting.splice(0)) job.settle({ fault: 'The site stops.' });
    await this.#end('The site stops.');
  }

  async #draw(order: PrintOrder): Promise<Uint8Array> {
    const printed = await new Promise<Printed>((settle) => {
      this.#waiting.push({ order, settle });
      this.#next();
    });
    if ('fault' in printed) throw new Error(`A ${order.kind} could not be drawn: ${printed.fault}`);
    return printed.bytes;
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.shift() ?? null;
    if (!this.#current) return;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => void this.#end('It took too long.'), longestJobMs);
    this.#worker.postMessage(this.#current.order);
  }

  #start(): Worker {
    const limits = { resourceLimits: { maxOldGenerationSizeMb: 256 } };
    const worker = new Worker(new URL('./press-thread.ts', import.meta.url), limits);
    worker.unref();
    worker.on('message', (printed: Printed) => {
      // What was given up in the meantime is not what is waited for now.
      if (this.#worker === worker) this.#finish(printed);
    });
    worker.on('error', (cause) => this.#lose(worker, String(cause)));
    worker.on('exit', () => this.#lose(worker, 'Its thread ended.'));
    return worker;
  }

  #finish(printed: Printed): void {
    if (this.#timer) clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = null;
    job?.settle(printed);
    this.#next();
  }

  /** The thread is gone, with what it was drawing; the next order starts another. */
  #lose(worker: Worker, fault: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#finish({ fault });
  }

  async #end(fault: string): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#lose(worker, fault);
    await worker.terminate();
  }
}
