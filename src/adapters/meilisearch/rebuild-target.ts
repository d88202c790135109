import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import {
  type IndexDocument,
  type IndexedVersion,
  IndexRejected,
  type RebuildTarget,
  type RejectedDocument,
} from '#domain/search/search-index.ts';
import { finish, trying } from './index-tasks.ts';
import { deleteIndex, run } from './prepare-index.ts';
import { sendDocuments, versionFields, versionOf } from './send-documents.ts';

/** So many batches may wait at the server; it takes several of them at one go. */
const mostUnderWay = 12;
const idsAtOnce = 100;

/** A side index `side` that is empty and has its settings, to become `live`. */
export function rebuildTarget(client: Meilisearch, live: string, side: string): RebuildTarget {
  const underWay: { task: EnqueuedTask; documents: IndexDocument[] }[] = [];
  const rejected: RejectedDocument[] = [];

  async function finishOldest(): Promise<void> {
    const oldest = underWay.shift();
    if (!oldest) return;
    try {
      await finish(client, oldest.task);
    } catch (cause) {
      if (!(cause instanceof IndexRejected)) throw cause;
      await isolate(oldest.documents, cause);
    }
  }

  /** Halves a refused batch until each document that is refused is alone. */
  async function isolate(documents: IndexDocument[], cause: IndexRejected): Promise<void> {
    const [only] = documents;
    if (only && documents.length === 1) rejected.push({ id: only.id, reason: cause.message });
    if (documents.length < 2) return;
    const middle = documents.length >> 1;
    for (const half of [documents.slice(0, middle), documents.slice(middle)]) {
      try {
        await finish(client, await sendDocuments(client, side, half));
      } catch (again) {
        if (!(again instanceof IndexRejected)) throw again;
        await isolate(half, again);
      }
    }
  }

  async function load(documents: IndexDocument[]): Promise<void> {
    if (documents.length === 0) return;
    while (underWay.length >= mostUnderWay) await finishOldest();
    try {
      underWay.push({ task: await sendDocuments(client, side, documents), documents });
    } catch (cause) {
      if (!(cause instanceof IndexRejected)) throw cause;
      await isolate(documents, cause);
    }
  }

  async function settle(): Promise<RejectedDocument[]> {
    while (underWay.length > 0) await finishOldest();
    return rejected;
  }

  return {
    load,
    settle,
    async remove(ids) {
      await settle();
      if (ids.length > 0) await run(client, () => client.index(side).deleteDocuments(ids));
    },
    async count() {
      await settle();
      const { numberOfDocuments } = await trying(() => client.index(side).getStats());
      return numberOfDocuments;
    },
    async sample(ids) {
      await settle();
      const found: IndexedVersion[] = [];
      for (let from = 0; from < ids.length; from += idsAtOnce) {
        const asked = { ids: ids.slice(from, from + idsAtOnce), fields: versionFields, limit: idsAtOnce };
        const { results } = await trying(() => client.index(side).getDocuments(asked));
        found.push(...results.map(versionOf));
      }
      return found;
    },
    async swap() {
      await settle();
      await run(client, () => client.swapIndexes([{ indexes: [live, side], rename: false }]));
    },
    abandon: () => deleteIndex(client, side),
  };
}
