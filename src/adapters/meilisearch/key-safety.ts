import * as z from 'zod';

const keyList = z.object({ results: z.array(z.object({ key: z.string(), actions: z.array(z.string()) })) });
const mostKeys = 1_000;
const patienceMs = 3_000;

/** What a key may do beyond searching; `unknown`: the server has no such key. */
export type KeySafety = { safe: true } | { safe: false; why: 'more-than-search' | 'unknown' | 'no-master-key' };

/**
 * Whether a key may search and nothing else, asked of the server itself: of its list of keys where `adminKey` may read
 * that, else by trying what a search key is refused. Throws where the server does not answer.
 */
export async function checkSearchKey(host: string, searchKey: string, adminKey: string | null): Promise<KeySafety> {
  const listed = adminKey ? await ask(host, `/keys?limit=${mostKeys}`, adminKey) : null;
  if (listed?.status === 200) {
    const known = keyList.parse(listed.body).results.find(({ key }) => key === searchKey);
    if (known) return known.actions.every((action) => action === 'search') ? { safe: true } : tooMuch;
  }
  for (const path of ['/keys?limit=1', '/stats', '/version']) {
    const { status, code } = await ask(host, path, searchKey);
    if (code === 'missing_master_key') return { safe: false, why: 'no-master-key' };
    // The master key is in no list, but everything is open to it.
    if (status === 200) return tooMuch;
  }
  return listed?.status === 200 ? { safe: false, why: 'unknown' } : { safe: true };
}

const tooMuch: KeySafety = { safe: false, why: 'more-than-search' };

async function ask(host: string, path: string, key: string): Promise<{ status: number; code: string; body: unknown }> {
  const answer = await fetch(`${host}${path}`, {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(patienceMs),
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.status >= 500) throw new Error(`Meilisearch answered ${answer.status} to GET ${path}.`);
  const code = z.object({ code: z.string() }).safeParse(body);
  return { status: answer.status, code: code.success ? code.data.code : '', body };
}
