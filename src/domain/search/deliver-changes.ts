import type { Database } from '#domain/database.ts';
import { type DocumentContext, readIndexDocuments } from './index-document-store.ts';
import { acknowledge, type Claim, claimChanges, type Entity, type QueuedChange, setAside } from './outbox-store.ts';
import { type IndexName, IndexRejected, type SearchIndex } from './search-index.ts';
import { announceStaleSearches } from './stale-pages-store.ts';

export interface Delivery {
  /** Changes that the index holds now. */
  delivered: number;
  /** Changes that it refuses; each waits with its error. */
  setAside: (QueuedChange & { error: string })[];
}

interface Context extends DocumentContext {
  /** How many changes to take at once. */
  limit: number;
  /** Whether this is still the one worker; asked before each batch is sent. */
  isWorker: () => boolean;
}

const indexOf: Record<Entity, IndexName> = { product: 'products', maker: 'makers' };

/**
 * Takes the oldest changes of the queue, reads the entities as they are now, and tells the index. One that the index
 * refuses is found by halving and set aside; the rest goes on. Nothing is acknowledged before the index has it: throws
 * `IndexUnavailable` with all that was not delivered still queued. To be run by one worker at a time.
 */
export async function deliverChanges(db: Database, index: SearchIndex, context: Context): Promise<Delivery> {
  const { changes, generation } = await claimChanges(db, context.limit);
  const delivery: Delivery = { delivered: 0, setAside: [] };
  for (const [entity, group] of Map.groupBy(changes, ({ entity }) => entity)) {
    const ids = group.map(({ id }) => id);
    const documents = await readIndexDocuments(db, indexOf[entity], ids, context);
    const documentById = new Map(documents.map((document) => [document.id, document]));

    const tell = async (claim: Claim): Promise<void> => {
      if (!context.isWorker()) return;
      const upserts = claim.changes.flatMap(({ id }) => documentById.get(id) ?? []);
      const deletes = claim.changes.map(({ id }) => id).filter((id) => !documentById.has(id));
      try {
        await index.apply(indexOf[entity], { upserts, deletes });
      } catch (cause) {
        if (!(cause instanceof IndexRejected)) throw cause;
        await isolate(claim, cause);
        return;
      }
      await acknowledge(db, claim, context.now);
      delivery.delivered += claim.changes.length;
    };

    const isolate = async (claim: Claim, cause: IndexRejected): Promise<void> => {
      const [only, ...others] = claim.changes;
      if (only && others.length === 0) {
        await setAside(db, only, cause.message, context.now);
        delivery.setAside.push({ ...only, error: cause.message });
        return;
      }
      const half = Math.ceil(claim.changes.length / 2);
      await tell({ ...claim, changes: claim.changes.slice(0, half) });
      await tell({ ...claim, changes: claim.changes.slice(half) });
    };

    await tell({ changes: group, generation });
  }
  if (delivery.delivered > 0) await announceStaleSearches(db);
  return delivery;
}
