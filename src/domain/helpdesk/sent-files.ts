import { randomUUID } from 'node:crypto';
import { evidenceFileName, evidenceTypeOf, mostEvidenceBytes } from '#domain/claim/evidence.ts';
import type { Storage } from '#domain/media/storage.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';

const mostFiles = 3;

/** A file as it is kept with a request. */
export interface SentFile {
  id: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Files as they were sent, by what their first bytes say they are: the kinds, and together the size, of a paper of a claim. */
export function readFiles(sent: readonly Uint8Array[]): Result<SentFile[], FieldRefusal> {
  const refuse = (code: string, detail?: number) =>
    fail({ field: 'files', code, ...(detail === undefined ? {} : { detail }) });
  const given = sent.filter((bytes) => bytes.length > 0);
  if (given.length > mostFiles) return refuse('too-many', mostFiles);
  const size = given.reduce((total, bytes) => total + bytes.length, 0);
  if (size > mostEvidenceBytes) return refuse('file-too-large', mostEvidenceBytes / 1_000_000);
  const files: SentFile[] = [];
  for (const bytes of given) {
    const contentType = evidenceTypeOf(bytes);
    if (contentType === null) return refuse('file-type');
    files.push({ id: randomUUID(), contentType, bytes });
  }
  return ok(files);
}

/** Puts files where nothing serves them by itself, and takes them away again where `keep` fails. */
export async function storeFiles<T>(storage: Storage, files: readonly SentFile[], keep: () => Promise<T>): Promise<T> {
  for (const { id, bytes } of files) await storage.put(fileKeyOf(id), bytes, 'application/octet-stream');
  try {
    return await keep();
  } catch (cause) {
    for (const { id } of files) await storage.delete(fileKeyOf(id));
    throw cause;
  }
}

export function fileKeyOf(id: string): string {
  return `konsultasi/${id}`;
}

/** The name under which it is saved by who opens it. */
export function savedFileName(file: { id: string; contentType: string }): string {
  return evidenceFileName(file).replace(/^bukti/, 'konsultasi');
}
