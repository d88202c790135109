import { Agent, type IncomingMessage, request } from 'node:http';
import { request as requestSecurely, Agent as SecureAgent } from 'node:https';
import { json } from 'node:stream/consumers';
import type { MultiSearchQuery, MultiSearchResponse, SearchResponse } from 'meilisearch';
import * as z from 'zod';
import { SearchUnavailable } from '#domain/search/search-unavailable.ts';
import { type Connection, messageOf } from './connection.ts';

export type AskServer = (queries: MultiSearchQuery[]) => Promise<SearchResponse[]>;

const refusal = z.object({ code: z.string(), message: z.string() }).catch({ code: '', message: '' });
/** The server closes what was idle for five seconds, at times just when the next request goes out. */
const idle = { keepAlive: true, timeout: 4_000 };

/**
 * Sends several queries as one request. Throws `SearchUnavailable` where there is no answer within `timeoutMs`, no
 * index or no right to search; any other error where the server takes offence at a query, which is a fault of ours.
 * Node's own client: `fetch`, which the server's library uses, takes a millisecond more for each request.
 */
export function askServer({ host, key }: Connection, timeoutMs: number): AskServer {
  const url = new URL(`${host}/multi-search`);
  const isSecure = url.protocol === 'https:';
  const [send, agent] = isSecure ? [requestSecurely, new SecureAgent(idle)] : [request, new Agent(idle)];
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    // A compressed answer leaves the server in pieces, of which the last waits 40 ms for the first to be acknowledged.
    'accept-encoding': 'identity',
  };

  async function post(body: string): Promise<{ status: number; answer: unknown }> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const signal = AbortSignal.timeout(timeoutMs);
    send(url, { method: 'POST', agent, headers, signal }, resolve).once('error', reject).end(body);
    const response = await promise;
    return { status: response.statusCode ?? 0, answer: await json(response) };
  }

  return async (queries) => {
    const { status, answer } = await post(JSON.stringify({ queries })).catch((cause) => {
      throw new SearchUnavailable(`Meilisearch: ${messageOf(cause)}`, { cause });
    });
    if (status === 200) return (answer as MultiSearchResponse).results;
    const { code, message } = refusal.parse(answer);
    if (status === 400 && code !== 'index_not_found') throw new Error(`Meilisearch: ${message}`);
    throw new SearchUnavailable(`Meilisearch: ${status} ${message}`);
  };
}
