import { type EnqueuedTask, MeilisearchApiError } from 'meilisearch';
import type { Connection } from './connection.ts';
import { trying } from './index-tasks.ts';
import { primaryKey } from './prepare-index.ts';

const patienceMs = 600_000;

/** Documents on their way to the server while more are being made. Both throw what `trying` does. */
export interface Upload {
  /** Takes whole lines; waits while the network is slower. */
  write(lines: string): Promise<void>;
  end(): Promise<EnqueuedTask>;
}

/** Begins a batch of documents, one a line, for the index `uid`: one request that lasts until `end`. */
export function openUpload({ host, key }: Pick<Connection, 'host' | 'key'>, uid: string): Upload {
  const { readable, writable } = new TextEncoderStream();
  const writer = writable.getWriter();
  const answer = trying(async () => {
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body: readable,
      duplex: 'half',
      signal: AbortSignal.timeout(patienceMs),
    };
    const response = await fetch(`${host}/indexes/${uid}/documents?primaryKey=${primaryKey}`, request);
    const body = await response.json();
    if (!response.ok) throw new MeilisearchApiError(response, body);
    return body as EnqueuedTask;
  });
  // An answer before the end says no: whoever writes is told, and perhaps nobody does any more.
  answer.catch(() => undefined);
  const unlessAnswered = async (step: Promise<void>) => {
    await Promise.race([step.catch(() => answer), answer]);
  };
  return {
    write: (lines) => unlessAnswered(writer.write(lines)),
    async end() {
      await unlessAnswered(writer.close());
      return answer;
    },
  };
}
