import { readConfig } from '#app/config.ts';
import type { OutsideIndex } from '#app/outside-index.ts';
import type { OpenServices } from '#app/services.ts';
import { RebuildMismatch } from '#domain/search/rebuild-index.ts';
import { IndexRejected, IndexUnavailable } from '#domain/search/search-index.ts';
import { Refused } from './run-command.ts';

/** The index that commands write to; null: search is in PostgreSQL only. Refuses where the key to write is missing. */
export function findOutsideIndex({ searching }: OpenServices): OutsideIndex | null {
  if (searching.outside || readConfig().meili === null) return searching.outside;
  throw new Refused('MEILI_HOST diisi, tetapi MEILI_ADMIN_KEY tidak: perintah ini perlu kunci yang boleh menulis.');
}

/** Runs what talks to the index; what the index or its network says no to becomes a sentence. */
export async function withIndex<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof RebuildMismatch)
      throw new Refused(`Indeks baru tidak cocok dengan basis data, jadi yang lama tetap dipakai (${cause.message}).`);
    if (cause instanceof IndexUnavailable || cause instanceof IndexRejected)
      throw new Refused(`Indeks pencarian tidak bisa dipakai: ${cause.message}`);
    throw cause;
  }
}
