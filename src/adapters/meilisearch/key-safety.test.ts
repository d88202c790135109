import { describe, expect, test } from 'vitest';
import { checkSearchKey } from './key-safety.ts';

const host = process.env.MEILI_HOST ?? '';
const master = process.env.MEILI_ADMIN_KEY ?? '';

interface Key {
  key: string;
  actions: string[];
}

async function keyThat(actions: string): Promise<string> {
  const answer = await fetch(`${host}/keys`, { headers: { authorization: `Bearer ${master}` } });
  const { results } = (await answer.json()) as { results: Key[] };
  const found = results.find((key) => key.actions.join() === actions);
  if (!found) throw new Error(`The server has no key that may ${actions}.`);
  return found.key;
}

describe.skipIf(!host)('the keys of a real server', () => {
  test('a key that may only search is safe, with or without the list of keys', async () => {
    const search = await keyThat('search');
    expect(await checkSearchKey(host, search, master)).toEqual({ safe: true });
    expect(await checkSearchKey(host, search, null)).toEqual({ safe: true });
  });

  test('the master key is not, though no list names it', async () => {
    const tooMuch = { safe: false, why: 'more-than-search' };
    expect(await checkSearchKey(host, master, master)).toEqual(tooMuch);
    expect(await checkSearchKey(host, master, null)).toEqual(tooMuch);
    expect(await checkSearchKey(host, master, await keyThat('*'))).toEqual(tooMuch);
  });

  test('neither is the default admin key, nor one that may chat besides', async () => {
    const tooMuch = { safe: false, why: 'more-than-search' };
    expect(await checkSearchKey(host, await keyThat('*'), master)).toEqual(tooMuch);
    expect(await checkSearchKey(host, await keyThat('*'), null)).toEqual(tooMuch);
    expect(await checkSearchKey(host, await keyThat('chatCompletions,search'), master)).toEqual(tooMuch);
  });

  test('a key that the server does not know is named so where the list can be read', async () => {
    const unknown = 'kunci-yang-tidak-pernah-ada';
    expect(await checkSearchKey(host, unknown, master)).toEqual({ safe: false, why: 'unknown' });
    expect(await checkSearchKey(host, unknown, 'kunci-lain-yang-tidak-ada')).toEqual({ safe: true });
  });
});

test('a server that does not answer is no verdict', async () => {
  await expect(checkSearchKey('http://127.0.0.1:9', 'kunci-pencarian-0001', null)).rejects.toThrow();
});
