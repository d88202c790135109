import type { MakerIndexDocument, ProductIndexDocument } from './index-document.ts';

export type IndexName = 'products' | 'makers';
export type IndexDocument = ProductIndexDocument | MakerIndexDocument;

export interface IndexChanges {
  upserts: IndexDocument[];
  /** Ids of documents; one that is not there is no fault. */
  deletes: string[];
}

/** What `check` compares: id and `doc_version` of a document, and its province (null: has none). */
export interface IndexedVersion {
  id: string;
  version: number;
  province: string | null;
}

/** An outside index that is told what is searchable. */
export interface SearchIndex {
  /** Makes both indexes with their settings where missing or different; applying twice creates no task. */
  prepare(): Promise<void>;
  /**
   * Sends upserts and deletes and waits until they are done. Throws `IndexRejected` where the batch holds something
   * the index refuses, `IndexUnavailable` where it does not answer: then nothing is known of the batch, send it again.
   */
  apply(name: IndexName, changes: IndexChanges): Promise<void>;
  /**
   * An empty side index with its settings, to be loaded and swapped in; deletes what an earlier run left behind.
   * Documents handed over are not kept: those of a batch that the index refuses are read again by their ids.
   */
  beginRebuild(name: IndexName, readAgain: ReadDocuments): Promise<RebuildTarget>;
  /** Every document, page by page in no given order. */
  listVersions(name: IndexName): AsyncIterable<IndexedVersion[]>;
  /** How many documents the live index holds. */
  count(name: IndexName): Promise<number>;
  isHealthy(): Promise<boolean>;
}

/** Documents of those of the ids that are public now. */
export type ReadDocuments = (ids: string[]) => Promise<IndexDocument[]>;

/** A side index being loaded. All but `load` and `handOver` wait until everything handed over is in. */
export interface RebuildTarget {
  /** Takes documents and hands them over in its own time; waits only where too many are under way already. */
  load(documents: IndexDocument[]): Promise<void>;
  /** Hands over what `load` still holds: no more come for a while. */
  handOver(): Promise<void>;
  /** Takes documents out again: for changes replayed before the swap. */
  remove(ids: string[]): Promise<void>;
  /** Waits for all that was handed over; answers the documents that the index refused, each found by itself. */
  settle(): Promise<RejectedDocument[]>;
  count(): Promise<number>;
  /** Versions of those of the given documents that are there. */
  sample(ids: string[]): Promise<IndexedVersion[]>;
  /** Queries see the loaded index from one moment to the next; the former one is kept until the next run. */
  swap(): Promise<void>;
  /** Deletes the side index; the live one stands. */
  abandon(): Promise<void>;
}

export interface RejectedDocument {
  id: string;
  reason: string;
}

/** The index refuses something in a batch, and would again: to be halved until the culprit is alone. */
export class IndexRejected extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IndexRejected';
  }
}

/** The index cannot be reached, is overloaded or too slow: the same batch may pass later. */
export class IndexUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IndexUnavailable';
  }
}
