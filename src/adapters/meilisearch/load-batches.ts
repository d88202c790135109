import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import {
  type IndexDocument,
  IndexRejected,
  type ReadDocuments,
  type RebuildTarget,
  type RejectedDocument,
} from '#domain/search/search-index.ts';
import { finish } from './index-tasks.ts';
import { linesOf, sendLines } from './send-documents.ts';

/** Each batch costs the server time of its own, whatever its size. */
const documentsAtOnce = 10_000;
/** The server takes 100 MB at most, and a character may take three bytes. */
const charactersAtOnce = 30_000_000;
/** So many batches may wait at the server; it takes several of them at one go. */
const mostUnderWay = 12;

interface Batch {
  ids: string[];
  lines: string[];
  characters: number;
}

/** Fills the index `uid` by large batches; keeps the ids of what is under way, not the documents. */
export function batchLoader(
  client: Meilisearch,
  uid: string,
  readAgain: ReadDocuments,
): Pick<RebuildTarget, 'load' | 'settle'> {
  let held: Batch = { ids: [], lines: [], characters: 0 };
  const underWay: { task: EnqueuedTask; ids: string[] }[] = [];
  const rejected: RejectedDocument[] = [];

  async function load(documents: IndexDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const lines = linesOf(documents);
    held.lines.push(lines);
    held.characters += lines.length;
    for (const { id } of documents) held.ids.push(id);
    if (held.ids.length >= documentsAtOnce || held.characters >= charactersAtOnce) await sendHeld();
  }

  async function sendHeld(): Promise<void> {
    const { ids, lines } = held;
    if (ids.length === 0) return;
    held = { ids: [], lines: [], characters: 0 };
    while (underWay.length >= mostUnderWay) await finishOldest();
    try {
      underWay.push({ task: await sendLines(client, uid, lines.join('\n')), ids });
    } catch (cause) {
      await isolateRefused(ids, cause);
    }
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
    await sendHeld();
    while (underWay.length > 0) await finishOldest();
    return rejected;
  }

  return { load, settle };
}
