import { MeilisearchApiError } from 'meilisearch';

/** Where a server is and under which names its indexes stand. */
export interface Connection {
  /** Without a trailing slash: `http://localhost:7700`. */
  host: string;
  key: string;
  indexPrefix: string;
}

/** An answer of the server that says no; null: there was none, or it says that the server itself is in trouble. */
export function refusalOf(cause: unknown): { status: number; code: string; message: string } | null {
  if (!(cause instanceof MeilisearchApiError)) return null;
  const { status } = cause.response;
  if (status < 400 || status >= 500 || status === 408 || status === 429) return null;
  return { status, code: cause.cause?.code ?? '', message: cause.cause?.message ?? cause.message };
}

export function messageOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
  return cause instanceof Error ? `${cause.message}${inner}` : String(cause);
}
