import { EventEmitter } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

export interface Rendered {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

/**
 * Stands in for a `ServerResponse` while Astro renders, so that the finished bytes can be kept, compressed and given a
 * validator, and a render that breaks half-way becomes an error instead of half a page with status 200.
 */
export class CapturedResponse extends EventEmitter {
  readonly req: IncomingMessage;
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  readonly finished: Promise<Rendered>;
  #headers: [string, string][] = [];
  #chunks: Buffer[] = [];
  #settle: { resolve: (rendered: Rendered) => void; reject: (cause: unknown) => void };

  constructor(req: IncomingMessage) {
    super();
    this.req = req;
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
    this.finished = promise;
    this.#settle = { resolve, reject };
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status;
    this.headersSent = true;
    for (const [name, value] of Object.entries(headers)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined) this.#headers.push([name.toLowerCase(), String(item)]);
      }
    }
    return this;
  }

  write(chunk: string | Uint8Array, done?: () => void): boolean {
    this.#chunks.push(Buffer.from(chunk as Uint8Array));
    done?.();
    return true;
  }

  end(chunk?: string | Uint8Array): this {
    if (chunk) this.write(chunk);
    this.#settle.resolve({ status: this.statusCode, headers: this.#headers, body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    this.emit('close');
    return this;
  }

  destroy(cause?: unknown): this {
    this.#settle.reject(cause ?? new Error('The render broke off.'));
    this.emit('close');
    return this;
  }
}
