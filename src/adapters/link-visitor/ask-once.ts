import { promises as dns, type LookupAddress } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicHost } from '#domain/public-host.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { isPublicAddress } from './public-address.ts';

interface Door {
  port: number;
  isEncrypted: boolean;
}

/** How names become addresses, and which of them may be reached; tests reach their own servers. */
export interface Reach {
  resolve: (host: string) => Promise<string[]>;
  isAllowed: (address: string) => boolean;
  doorOf: (url: URL) => Door;
}

const publicReach: Reach = {
  resolve: async (host) => (await dns.lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  doorOf: ({ protocol }) =>
    protocol === 'https:' ? { port: 443, isEncrypted: true } : { port: 80, isEncrypted: false },
};

export interface Question {
  method: 'GET' | 'HEAD';
  userAgent: string;
  signal: AbortSignal;
  /** How much of the answer's body is read; 0: none of it. */
  mostBytes?: number;
  reach?: Partial<Reach>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * Asks one address once; redirects are answers. Every address of the name must be public, and the connection goes to
 * those that were looked at, so that a name cannot mean something else a moment later. Throws where nobody answers.
 */
export async function askOnce(url: URL, question: Question): Promise<Result<Answer, 'private-address'>> {
  const reach = { ...publicReach, ...question.reach };
  if (!['http:', 'https:'].includes(url.protocol) || url.port !== '' || url.username || url.password)
    return fail('private-address');
  if (!isPublicHost(url.hostname)) return fail('private-address');
  const addresses = await unlessAborted(reach.resolve(url.hostname), question.signal);
  if (addresses.length === 0) throw new Error(`${url.host} has no address`);
  if (!addresses.every(reach.isAllowed)) return fail('private-address');
  const answer = await send(url, question, reach.doorOf(url), addresses);
  const body = await readStart(answer, question.mostBytes ?? 0);
  return ok({ status: answer.statusCode ?? 0, headers: answer.headers, body });
}

function send(
  url: URL,
  { method, signal, userAgent }: Question,
  { port, isEncrypted }: Door,
  addresses: string[],
): Promise<IncomingMessage> {
  const request = isEncrypted ? requestHttps : requestHttp;
  const accepted = { accept: 'text/html,*/*;q=0.5', 'accept-encoding': 'identity' };
  const headers = { host: url.host, 'user-agent': userAgent, ...accepted };
  const protocol = isEncrypted ? 'https:' : 'http:';
  const options = { method, protocol, port, headers, signal, agent: false, lookup: answerWith(addresses) };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve);
    sent.on('error', reject);
    sent.end();
  });
}

/** A look-up that knows these addresses only. */
function answerWith(addresses: string[]): LookupFunction {
  const known = addresses.map((address): LookupAddress => ({ address, family: isIP(address) }));
  return (_host, { all }, callback) => {
    const [first] = known;
    if (all || !first) callback(null, known);
    else callback(null, first.address, first.family);
  };
}

async function readStart(answer: IncomingMessage, mostBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  if (mostBytes > 0) {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= mostBytes) break;
    }
  }
  answer.on('error', () => undefined).destroy();
  return Buffer.concat(pieces).subarray(0, mostBytes).toString('utf8');
}

/** Name servers take no signal. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
