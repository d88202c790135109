import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import {
  type IndexDocument,
  IndexRejected,
  type ReadDocuments,
  type RebuildTarget,
  type RejectedDocument,
} from '#domain/search/search-index.ts';
import type { Connection } from './connection.ts';
import { finish } from './index-tasks.ts';
import { openUpload, type Upload } from './open-upload.ts';
import { linesOf, sendLines } from './send-documents.ts';

/**
 * The server takes all that waits at one go, and works while more is made. So it is given little to begin with, or it
 * would stand idle; what comes meanwhile waits for it.
 */
const documentsAtOnce = 5_000;
/** The server takes 100 MB at most, and a character may take three bytes. */
const charactersAtOnce = 30_000_000;
/** So many batches may wait at the server. */
const mostUnderWay = 50;

interface Batch {
  upload: Upload;
  ids: string[];
  characters: number;
}

interface Options {
  client: Meilisearch;
  connection: Pick<Connection, 'host' | 'key'>;
  uid: string;
  readAgain: ReadDocuments;
}

/** Fills an index by large batches, each on its way while it is made; keeps ids, never documents. */
export function batchLoader({
  client,
  connection,
  uid,
  readAgain,
}: Options): Pick<RebuildTarget, 'load' | 'handOver' | 'settle'> {
  let open: Batch | null = null;
  const underWay: { task: EnqueuedTask; ids: string[] }[] = [];
  const rejected: RejectedDocument[] = [];

  async function load(documents: IndexDocument[]): Promise<void> {
    if (documents.length === 0) return;
    open ??= { upload: openUpload(connection, uid), ids: [], characters: 0 };
    const { ids, upload } = open;
    const lines = `${linesOf(documents)}\n`;
    for (const { id } of documents) ids.push(id);
    open.characters += lines.length;
    try {
      await upload.write(lines);
    } catch (cause) {
      open = null;
      await isolateRefused(ids, cause);
    }
    if (ids.length >= documentsAtOnce || (open?.characters ?? 0) >= charactersAtOnce) await handOver();
  }

  async function handOver(): Promise<void> {
    if (!open) return;
    const { ids, upload } = open;
    open = null;
    try {
      underWay.push({ task: await upload.end(), ids });
    } catch (cause) {
      await isolateRefused(ids, cause);
    }
    while (underWay.length > mostUnderWay) await finishOldest();
  }

  async function finishOldest(): Promise<void> {
    const oldest = underWay.shift();
    if (!oldest) return;
    try {
      await finish(client, oldest.task);
    } catch (cause) {
      await isolateRefused(oldest.ids, cause);
    }
  }

  async function isolateRefused(ids: string[], cause: unknown): Promise<void> {
    if (!(cause instanceof IndexRejected)) throw cause;
    await isolate(await readAgain(ids), cause);
  }

  /** Halves a refused batch until each document that is refused is alone. */
  async function isolate(documents: IndexDocument[], cause: IndexRejected): Promise<void> {
    const [only] = documents;
    if (only && documents.length === 1) rejected.push({ id: only.id, reason: cause.message });
    if (documents.length < 2) return;
    const middle = documents.length >> 1;
    for (const half of [documents.slice(0, middle), documents.slice(middle)]) {
      try {
        await finish(client, await sendLines(client, uid, linesOf(half)));
      } catch (again) {
        if (!(again instanceof IndexRejected)) throw again;
        await isolate(half, again);
      }
    }
  }

  async function settle(): Promise<RejectedDocument[]> {
    await handOver();
    while (underWay.length > 0) await finishOldest();
    return rejected;
  }

  return { load, handOver, settle };
}
