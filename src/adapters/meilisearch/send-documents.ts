import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import * as z from 'zod';
import type { IndexDocument, IndexedVersion } from '#domain/search/search-index.ts';
import { trying } from './index-tasks.ts';
import { primaryKey } from './prepare-index.ts';

export function linesOf(documents: IndexDocument[]): string {
  return documents.map((document) => JSON.stringify(document)).join('\n');
}

/** Hands documents over, one a line; they are in once the task is over. */
export function sendLines(client: Meilisearch, uid: string, lines: string): Promise<EnqueuedTask> {
  return trying(() => client.index(uid).addDocumentsFromString(lines, 'application/x-ndjson', { primaryKey }));
}

export const versionFields = ['id', 'doc_version', 'province'];

const stored = z.object({
  id: z.union([z.string(), z.number()]),
  // A document put in by hand may lack them.
  doc_version: z.number().catch(-1),
  province: z.string().nullable().catch(null),
});

export function versionOf(document: unknown): IndexedVersion {
  const { id, doc_version: version, province } = stored.parse(document);
  return { id: String(id), version, province };
}
