import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '#domain/account/actor.ts';
import { mayEditSubject, mayOfferPhoto } from '#domain/media/offer-photo.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { mostUploadBytes } from '#domain/media/picture.ts';
import type { UploadRefusal } from '#domain/media/upload-rules.ts';
import { fail, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';

/** The fields and frames around the file. */
const formRoomBytes = 20_000;
/** What is too large is still read to its end, unkept, up to here: a browser shows no answer to what was cut off. */
const mostDrainedBytes = 200_000_000;

/** A picture sent by a plain form, without JavaScript. Its address names what it belongs to: `?produk=` or `?pembuat=`. */
export async function receivePhotoForm(
  services: Pick<Services, 'db' | 'storage' | 'now'>,
  actor: Actor,
  subject: PhotoSubject,
  req: IncomingMessage,
): Promise<Result<null, UploadRefusal>> {
  if (!(await mayEditSubject(services.db, actor, subject))) return fail('not-found');
  const body = await readBody(req);
  if (!body) return fail('too-large');
  const headers = { 'content-type': req.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  const file = form?.get('berkas');
  if (!form || !(file instanceof File)) return fail('empty');
  const allowed = await mayOfferPhoto(services, actor, {
    subject,
    statesRights: form.get('milik') === 'ya',
    sizeBytes: file.size,
    underWay: 0,
  });
  if (!allowed.ok) return allowed;
  const original = new Uint8Array(await file.arrayBuffer());
  return receivePhoto(services, actor, { id: randomUUID(), subject, original });
}

/** Null: more than a picture may weigh. */
async function readBody(req: IncomingMessage): Promise<Buffer | null> {
  const mostBytes = mostUploadBytes + formRoomBytes;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > mostDrainedBytes) break;
    if (bytes <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes <= mostBytes ? Buffer.concat(chunks) : null;
}
