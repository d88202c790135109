import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server, type ServerOptions, type Upload } from '@tus/server';
import type { Actor } from '#domain/account/actor.ts';
import { findPhoto } from '#domain/media/media-store.ts';
import { mayEditSubject, mayOfferPhoto } from '#domain/media/offer-photo.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { mostUploadBytes } from '#domain/media/picture.ts';
import type { UploadRefusal } from '#domain/media/upload-rules.ts';
import type { Services } from '#domain/services.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { PieceStore } from './piece-store.ts';

const expiresAfterMs = 24 * 3_600_000;
const idPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
type Request = Parameters<NonNullable<ServerOptions['onUploadFinish']>>[0];

/** Below 500 the browser's part gives up at once; what it is told to repeat later is worth a second try. */
const statuses: Record<UploadRefusal, number> = {
  'not-found': 404,
  'rights-missing': 400,
  empty: 400,
  'too-large': 413,
  'too-many-photos': 400,
  'too-many-waiting': 429,
};

/**
 * Pictures in resumable pieces (tus 1.0) at one address. An upload's folder is named after the account that began it, so
 * that no other account's request can name it. Its id becomes the picture's.
 */
export class UploadEndpoint {
  readonly #services: Pick<Services, 'db' | 'storage' | 'now'>;
  readonly #store: PieceStore;
  readonly #tus: Server;
  readonly #actors = new WeakMap<IncomingMessage, Actor>();
  readonly #beginning = new Map<string, Promise<unknown>>();

  constructor(services: Pick<Services, 'db' | 'storage' | 'now'>, path: string) {
    this.#services = services;
    this.#store = new PieceStore(services.storage, expiresAfterMs);
    this.#tus = new Server({
      path,
      datastore: this.#store,
      maxSize: mostUploadBytes,
      allowedOrigins: [],
      namingFunction: (req) => `${keyOf(this.#actorOf(req))}.${randomUUID()}`,
      generateUrl: (_, { id }) => `${path}/${id.split('.')[1]}`,
      getFileIdFromRequest: (req, last = '') =>
        idPattern.test(last) ? `${keyOf(this.#actorOf(req))}.${last}` : undefined,
      onUploadCreate: async (req, upload) => this.#begin(this.#actorOf(req), upload),
      onUploadFinish: async (req, upload) => this.#finish(this.#actorOf(req), upload),
      onResponseError: (_, error) =>
        'status_code' in error && error.status_code === 413 ? refusalAnswer('too-large') : undefined,
    });
  }

  /** Answers a tus request of somebody who is signed in; where it comes from was checked. */
  async handle(req: IncomingMessage, res: ServerResponse, actor: Actor): Promise<void> {
    this.#actors.set(req, actor);
    const id = /([^/?]+)(?:\?|$)/.exec(req.url ?? '')?.[1] ?? '';
    if (req.method === 'HEAD' && idPattern.test(id) && (await this.#answerEnded(id, res, actor))) return;
    if (req.method === 'POST') await this.#afterOthersOf(actor, () => this.#tus.handle(req, res));
    else await this.#tus.handle(req, res);
  }

  /** Forgets uploads that nobody continued for a day. */
  deleteExpired(): Promise<number> {
    return this.#store.deleteExpired();
  }

  async #begin(actor: Actor, upload: Upload): Promise<{ metadata: Upload['metadata'] }> {
    const subject = subjectOf(upload);
    const allowed = subject
      ? await mayOfferPhoto(this.#services, actor, {
          subject,
          statesRights: upload.metadata?.rights === 'mine',
          sizeBytes: upload.size ?? 0,
          underWay: await this.#store.countOf(keyOf(actor)),
        })
      : ({ ok: false, refusal: 'not-found' } as const);
    if (!allowed.ok) throw refusalAnswer(allowed.refusal);
    return { metadata: subject ?? {} };
  }

  async #finish(actor: Actor, upload: Upload): Promise<object> {
    const subject = subjectOf(upload);
    const original = await this.#store.assemble(upload);
    const id = upload.id.split('.')[1] ?? '';
    const received = subject && (await receivePhoto(this.#services, actor, { id, subject, original }));
    if (!received?.ok) throw refusalAnswer('not-found');
    await this.#store.remove(upload.id);
    return {};
  }

  /**
   * The last answer may have been lost on its way, or the process killed before it kept the picture: who asks how far
   * an upload is gets it ended, and hears that it has.
   */
  async #answerEnded(id: string, res: ServerResponse, actor: Actor): Promise<boolean> {
    const upload = await this.#store.findUpload(`${keyOf(actor)}.${id}`);
    if (upload && upload.offset === upload.size) await this.#finish(actor, upload).catch(() => undefined);
    const photo = await findPhoto(this.#services.db, id);
    if (!photo || !(await mayEditSubject(this.#services.db, actor, photo.subject))) return false;
    const bytes = String(photo.originalBytes ?? 0);
    res.writeHead(200, {
      'tus-resumable': '1.0.0',
      'upload-offset': bytes,
      'upload-length': bytes,
      'cache-control': 'no-store',
    });
    res.end();
    return true;
  }

  /** One beginning at a time for an account: the limit on those under way is counted before each. */
  async #afterOthersOf(actor: Actor, begin: () => Promise<unknown>): Promise<void> {
    const before = this.#beginning.get(actor.userId) ?? Promise.resolve();
    const mine = before.then(begin, begin);
    this.#beginning.set(actor.userId, mine);
    try {
      await mine;
    } finally {
      if (this.#beginning.get(actor.userId) === mine) this.#beginning.delete(actor.userId);
    }
  }

  #actorOf(req: Request): Actor {
    const node = req.runtime?.node?.req as IncomingMessage | undefined;
    const actor = node && this.#actors.get(node);
    if (!actor) throw new Error('An upload was handled without anybody signed in.');
    return actor;
  }
}

/** Account ids are the sign-in library's; hashed, they are names for folders, whatever they hold. */
function keyOf(actor: Actor): string {
  return createHash('sha256').update(actor.userId).digest('hex').slice(0, 32);
}

function subjectOf({ metadata }: Upload): PhotoSubject | null {
  if (metadata?.productId) return { productId: metadata.productId };
  return metadata?.makerId ? { makerId: metadata.makerId } : null;
}

function refusalAnswer(refusal: UploadRefusal): { status_code: number; body: string } {
  return { status_code: statuses[refusal], body: refusal };
}
