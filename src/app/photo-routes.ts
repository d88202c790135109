import type { IncomingMessage, ServerResponse } from 'node:http';
import { UploadEndpoint } from '#adapters/uploads/upload-endpoint.ts';
import type { Actor } from '#domain/account/actor.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import type { Services } from '#domain/services.ts';
import { isOfOwnOrigin } from './own-origin.ts';
import { sendOwnPhoto, sendPublicPhoto } from './photo-files.ts';
import { receivePhotoForm } from './photo-form.ts';
import { requestSession } from './request-session.ts';

const publicFolder = '/media/';
const ownFolder = '/studio/media/';
const uploadPath = '/studio/unggah';
const reading = ['GET', 'HEAD'];

/** Pictures go past the page renderer, in both directions: they are bytes, and uploads come in methods that pages know not. */
export class PhotoRoutes {
  readonly #services: Pick<Services, 'db' | 'storage' | 'now' | 'signIn'>;
  readonly #siteUrl: string | null;
  readonly uploads: UploadEndpoint;

  /** `siteUrl` null: the address is the one that a request names. */
  constructor(services: Pick<Services, 'db' | 'storage' | 'now' | 'signIn'>, siteUrl: string | null) {
    this.#services = services;
    this.#siteUrl = siteUrl;
    this.uploads = new UploadEndpoint(services, uploadPath);
  }

  /** Answers what stands below its addresses; false: not one of them. */
  async serve(path: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    if (path === uploadPath || path.startsWith(`${uploadPath}/`)) await this.#upload(req, res);
    else if (path.startsWith(ownFolder)) await this.#sendOwn(path.slice(ownFolder.length), req, res);
    else if (path.startsWith(publicFolder)) await this.#sendPublic(path.slice(publicFolder.length), req, res);
    else return false;
    return true;
  }

  async #sendPublic(rest: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!reading.includes(req.method ?? '')) return refuse(res, 405);
    if (!(await sendPublicPhoto(this.#services, rest, req, res))) refuse(res, 404);
  }

  async #sendOwn(rest: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!reading.includes(req.method ?? '')) return refuse(res, 405);
    if (!(await sendOwnPhoto(this.#services, await this.#actorOf(req), rest, req, res))) refuse(res, 404);
  }

  async #upload(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!['HEAD', 'POST', 'PATCH', 'DELETE'].includes(req.method ?? '')) return refuse(res, 405);
    if (!isOfOwnOrigin(req, this.#siteUrl)) return refuse(res, 403);
    const actor = await this.#actorOf(req);
    const isForm = /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '');
    if (isForm && req.method === 'POST') return this.#receiveForm(actor, req, res);
    return actor ? this.uploads.handle(req, res, actor) : refuse(res, 401);
  }

  async #receiveForm(actor: Actor | null, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const query = new URL(req.url ?? '', 'http://site').searchParams;
    const subject = subjectOf(query);
    if (!subject) return refuse(res, 404);
    const page = (query.get('bahasa') === 'en' ? '/en' : '') + pageOf(subject);
    if (!actor) return goTo(res, `/masuk?${new URLSearchParams({ lanjut: page })}`);
    const received = await receivePhotoForm(this.#services, actor, subject, req);
    if (!received.ok && received.refusal === 'not-found') return refuse(res, 404);
    goTo(res, withOutcome(page, received.ok ? 'diterima' : received.refusal));
  }

  #actorOf(req: IncomingMessage): Promise<Actor | null> {
    return requestSession(this.#services, req).actor();
  }
}

function subjectOf(query: URLSearchParams): PhotoSubject | null {
  const productId = query.get('produk');
  if (productId) return { productId };
  const makerId = query.get('pembuat');
  return makerId ? { makerId } : null;
}

function pageOf(subject: PhotoSubject): string {
  return 'productId' in subject
    ? `/studio/produk/${encodeURIComponent(subject.productId)}/foto`
    : `/studio/profil/foto?usaha=${encodeURIComponent(subject.makerId)}`;
}

function withOutcome(page: string, outcome: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}foto=${outcome}`;
}

function goTo(res: ServerResponse, location: string): void {
  res.writeHead(303, { location, 'cache-control': 'private, no-store', 'content-length': 0 });
  res.end();
}

function refuse(res: ServerResponse, status: 401 | 403 | 404 | 405): void {
  const headers: Record<string, string> = {
    'content-type': 'text/plain',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-length': '0',
  };
  // What is still being sent is not read: the connection ends with this answer.
  if (!reading.includes(res.req.method ?? '')) headers.connection = 'close';
  res.writeHead(status, headers);
  res.end();
}
