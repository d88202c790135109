import type {
  IndexChanges,
  IndexDocument,
  IndexName,
  RebuildTarget,
  RejectedDocument,
  SearchIndex,
} from '#domain/search/search-index.ts';
import { IndexRejected, IndexUnavailable } from '#domain/search/search-index.ts';

/** Stands in for an outside index in unit tests: two maps, documents it refuses, and being away. */
export class MemoryIndex implements SearchIndex {
  readonly live: Record<IndexName, Map<string, IndexDocument>> = { products: new Map(), makers: new Map() };
  readonly refused = new Set<string>();
  readonly applied: { name: IndexName; changes: IndexChanges }[] = [];
  isAway = false;
  /** Runs before each batch is taken, so that a test can act while it is on its way. */
  onApply: (name: IndexName, changes: IndexChanges) => Promise<void> = async () => undefined;
  /** Runs before each load of a rebuild. */
  onLoad: (name: IndexName) => Promise<void> = async () => undefined;

  async prepare(): Promise<void> {
    this.#answer();
  }

  async apply(name: IndexName, changes: IndexChanges): Promise<void> {
    await this.onApply(name, changes);
    this.#answer();
    this.applied.push({ name, changes });
    this.#refuse(changes.upserts);
    for (const document of changes.upserts) this.live[name].set(document.id, document);
    for (const id of changes.deletes) this.live[name].delete(id);
  }

  async beginRebuild(name: IndexName): Promise<RebuildTarget> {
    this.#answer();
    const side = new Map<string, IndexDocument>();
    const rejected: RejectedDocument[] = [];
    return {
      load: async (documents) => {
        await this.onLoad(name);
        this.#answer();
        for (const document of documents) {
          if (this.refused.has(document.id)) rejected.push({ id: document.id, reason: 'refused' });
          else side.set(document.id, document);
        }
      },
      handOver: async () => undefined,
      settle: async () => rejected,
      remove: async (ids) => {
        for (const id of ids) side.delete(id);
      },
      count: async () => side.size,
      sample: async (ids) => ids.flatMap((id) => side.get(id) ?? []).map(versionOf),
      swap: async () => {
        this.#answer();
        this.live[name] = side;
      },
      abandon: async () => side.clear(),
    };
  }

  async *listVersions(name: IndexName) {
    this.#answer();
    const documents = [...this.live[name].values()].map(versionOf);
    if (documents.length > 0) yield documents;
  }

  async count(name: IndexName): Promise<number> {
    this.#answer();
    return this.live[name].size;
  }

  async isHealthy(): Promise<boolean> {
    return !this.isAway;
  }

  #answer(): void {
    if (this.isAway) throw new IndexUnavailable('The index is away.');
  }

  #refuse(documents: IndexDocument[]): void {
    const poison = documents.find(({ id }) => this.refused.has(id));
    if (poison) throw new IndexRejected(`Document ${poison.id} is refused.`);
  }
}

function versionOf({ id, doc_version, province }: IndexDocument) {
  return { id, version: doc_version, province };
}
