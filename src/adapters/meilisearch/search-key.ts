import { createHash } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Connection, refusalOf } from './connection.ts';
import { trying } from './index-tasks.ts';

const timeoutMs = 5_000;

/** `no-master-key`: the server keeps no keys at all. `may-not`: the key it was asked with may not make others. */
export type KeyRefusal = { code: 'no-master-key' | 'may-not' };

export interface SearchKey {
  key: string;
  /** False: the server had it already. */
  created: boolean;
}

/**
 * The key that may search the indexes of a prefix and do nothing else; made where the server has none. A server with
 * the same master key gives the same key again, also after it lost its data. Throws `IndexUnavailable` where there is
 * no answer.
 */
export function provideSearchKey(connection: Connection): Promise<Result<SearchKey, KeyRefusal>> {
  const { host, key, indexPrefix } = connection;
  const client = new Meilisearch({ host, apiKey: key, timeout: timeoutMs });
  const uid = keyUid(indexPrefix);
  const wanted = { uid, name: `Mencari ${indexPrefix}*`, actions: ['search'], indexes: [`${indexPrefix}*`] };
  return trying(async () => {
    try {
      const made = await client.createKey({ ...wanted, expiresAt: null });
      return ok({ key: made.key, created: true });
    } catch (cause) {
      const refusal = refusalOf(cause);
      if (refusal?.code === 'missing_master_key') return fail({ code: 'no-master-key' });
      if (refusal?.status === 401 || refusal?.status === 403) return fail({ code: 'may-not' });
      if (refusal?.code !== 'api_key_already_exists') throw cause;
      const known = await client.getKey(uid);
      return ok({ key: known.key, created: false });
    }
  });
}

/** A server makes a key of its master key and this, a UUID of version 4 by form. */
function keyUid(indexPrefix: string): string {
  const hex = createHash('sha256').update(`katalog search key ${indexPrefix}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
