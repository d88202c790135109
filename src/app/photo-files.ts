import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#domain/account/actor.ts';
import { findPhoto, findPublicFiles, type PhotoRow } from '#domain/media/media-store.ts';
import { mayEditSubject } from '#domain/media/offer-photo.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { variantKey } from '#domain/media/picture.ts';
import { decidesAbout } from '#domain/moderation/decides-about.ts';
import { type PhotoFormat, photoFormats, photoTypes } from '#domain/photo.ts';
import type { Services } from '#domain/services.ts';
import { sendBody } from './send.ts';

type Has = Pick<Services, 'db' | 'storage'>;

/** A browser keeps it for good; caches between ask again, since a consent can be withdrawn and a maker hidden. */
const publicCaching = 'public, max-age=31536000, s-maxage=600, immutable';
const privateCaching = 'private, no-store';
const filePattern = /^([\w-]{1,64})\/(\d{1,5})\.(\w{3,4})$/;

interface WantedFile {
  id: string;
  widthPx: number;
  format: PhotoFormat;
}

/** `ID/640.webp`; null: nothing that could be a picture. */
function readWanted(rest: string): WantedFile | null {
  const [, id, width, ending] = filePattern.exec(rest) ?? [];
  const format = photoFormats.find((known) => known === ending);
  return id && width && format ? { id, widthPx: Number(width), format } : null;
}

/** Answers with a public picture; false: there is none at `rest`. */
export async function sendPublicPhoto(
  has: Has,
  rest: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const wanted = readWanted(rest);
  const files = wanted && (await findPublicFiles(has.db, wanted.id));
  return files ? sendVariant(has, wanted, files, publicCaching, req, res) : false;
}

/** Answers with a picture, or with its state as JSON, to who may change what it belongs to or decides about it; false: 404 like any other. */
export async function sendOwnPhoto(
  has: Has,
  actor: Actor | null,
  rest: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const wanted = readWanted(rest);
  const photo = actor && (await findPhoto(has.db, wanted?.id ?? rest));
  if (!photo || !(await maySee(has, actor, photo.subject))) return false;
  if (!wanted) return sendState(photo, req, res);
  const { storageKey, widthsPx } = photo;
  return storageKey !== null && sendVariant(has, wanted, { storageKey, widthsPx }, privateCaching, req, res);
}

async function maySee({ db }: Has, actor: Actor, subject: PhotoSubject): Promise<boolean> {
  return (await mayEditSubject(db, actor, subject)) || decidesAbout(db, actor, subject);
}

/** Read through this process, from a bucket too: a bucket stays closed to everybody, and each picture is asked for its right to be seen. */
async function sendVariant(
  { storage }: Has,
  { widthPx, format }: WantedFile,
  { storageKey, widthsPx }: { storageKey: string; widthsPx: number[] },
  caching: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const body = widthsPx.includes(widthPx) ? await storage.read(variantKey(storageKey, widthPx, format)) : null;
  if (!body) return false;
  sendBody(req, res, {
    status: 200,
    headers: [
      ['content-type', photoTypes[format]],
      ['cache-control', caching],
      ['x-content-type-options', 'nosniff'],
      ['content-security-policy', "default-src 'none'"],
    ],
    etag: null,
    coding: null,
    body,
    varies: false,
  });
  return true;
}

function sendState({ state, refusal }: PhotoRow, req: IncomingMessage, res: ServerResponse): true {
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['cache-control', privateCaching],
    ['x-content-type-options', 'nosniff'],
  ];
  const body = Buffer.from(JSON.stringify({ state, refusal }));
  sendBody(req, res, { status: 200, headers, etag: null, coding: null, body, varies: false });
  return true;
}
