import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const smallestWorthCompressing = 512;

export interface Sendable {
  status: number;
  headers: [string, string][];
  etag: string | null;
  coding: string | null;
  body: Buffer;
  /** Whether another request could get another coding of the same address. */
  varies: boolean;
}

/** The first of `offered` that the request accepts, or null for the plain body. */
export function pickEncoding(req: IncomingMessage, offered: string[]): string | null {
  const accepted = String(req.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !weight || Number(weight.replace(/^q=/, '')) > 0)
    .map(([name]) => name?.trim());
  return offered.find((name) => accepted.includes(name)) ?? null;
}

/** Text of some length is worth compressing; pictures and fonts already are. */
export function isCompressible(type: string, size: number): boolean {
  return (
    size >= smallestWorthCompressing &&
    /^(text\/|application\/(json|problem\+json|xml|manifest\+json|rss\+xml|opensearchdescription\+xml|ld\+json)|image\/svg\+xml)/.test(
      type,
    )
  );
}

/** `thorough`: for bytes that are kept and sent many times. */
export function compress(body: Buffer, coding: string, thorough: boolean): Promise<Buffer> {
  if (coding === 'br') {
    return brotliAsync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return gzipAsync(body, { level: thorough ? 9 : 5 });
}

/** Writes headers and body; answers 304 where the request already has these bytes, and HEAD without a body. */
export function sendBody(req: IncomingMessage, res: ServerResponse, sendable: Sendable): void {
  const { status, etag, coding, body } = sendable;
  const headers: string[] = [];
  for (const [name, value] of sendable.headers) headers.push(name, value);
  if (sendable.varies) headers.push('vary', 'accept-encoding');
  if (etag) headers.push('etag', etag);
  if (etag && status === 200 && names(req.headers['if-none-match'], etag)) {
    res.writeHead(304, headers);
    res.end();
    return;
  }
  if (coding) headers.push('content-encoding', coding);
  // Where HEAD made no body, what GET would send is not known.
  if (req.method !== 'HEAD' || body.length > 0) headers.push('content-length', String(body.length));
  res.writeHead(status, headers);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Whether `If-None-Match` names an ETag: one of a list, compared weakly, or any (RFC 9110, 13.1.2). */
function names(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
