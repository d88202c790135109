import type { IncomingMessage } from 'node:http';
import { mostEvidenceBytes } from '#domain/claim/evidence.ts';

const maxBodyBytes = 1_000_000;
/** Forms that carry papers: of a claim, or of a request for help. */
const paperPages = /^\/(?:en\/)?(?:studio\/.+\/keterangan|konsultasi|konsultasi\/permintaan\/[\w-]+)$/;
export const maxPaperBytes = mostEvidenceBytes + 20_000;

export interface RequestRefusal {
  status: number;
  sentence: string;
}

/** What no page is asked for; null: the request may go on. */
export function refuseRequest(req: Pick<IncomingMessage, 'method' | 'headers'>, path: string): RequestRefusal | null {
  return refuseHost(req.headers.host ?? '') ?? refuseMethod(req.method ?? '', path) ?? refuseBody(req, path);
}

/** Astro renders its front page where host and path make no URL: that page would be kept under this request's path. */
function refuseHost(host: string): RequestRefusal | null {
  const isHost = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}/`);
  return isHost ? null : { status: 400, sentence: 'Nama situs di permintaan ini tidak terbaca.\n' };
}

/** Pages are read and their forms posted. The API refuses other methods in its own words, but TRACE breaks Astro. */
function refuseMethod(method: string, path: string): RequestRefusal | null {
  const isKnown = ['GET', 'HEAD', 'POST'].includes(method) || (path.startsWith('/api/') && method !== 'TRACE');
  return isKnown ? null : { status: 405, sentence: 'Cara meminta ini tidak dikenal di sini.\n' };
}

/** Forms are small; a body without a stated length could be of any. */
function refuseBody(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  path: string,
): RequestRefusal | null {
  const sentence = 'Isian terlalu besar.\n';
  if (method === 'GET' || method === 'HEAD') return null;
  if (headers['transfer-encoding']) return { status: 411, sentence };
  const most = paperPages.test(path) ? maxPaperBytes : maxBodyBytes;
  return Number(headers['content-length'] ?? 0) > most ? { status: 413, sentence } : null;
}
