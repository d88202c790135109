import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchEngine } from '#domain/search/search-engine.ts';
import { SearchUnavailable } from '#domain/search/search-unavailable.ts';
import { aSearch } from '../../../tests/support/search-documents.ts';
import { createResilientSearch, type ResilientSearch } from './resilient-search.ts';

const timings = {
  timeoutMs: 80,
  retryAfterMs: 2,
  halfOpenAfterMs: 30,
  lookEveryMs: 15,
  watchEveryMs: 60_000,
  trustMs: 0,
};
/** Nothing is tried again, or looked at, while a test counts. */
const unhurried = { ...timings, halfOpenAfterMs: 60_000, lookEveryMs: 60_000 };
const away = () => Promise.reject(new SearchUnavailable('no connection'));

const answerOf = (engine: 'meilisearch' | 'postgres', total: number) =>
  ({ engine, degraded: false, total: { value: total, relation: 'exact' } }) as SearchAnswer;

function anEngine(engine: 'meilisearch' | 'postgres') {
  const answer = answerOf(engine, 3);
  return {
    search: vi.fn<SearchEngine['search']>(async () => answer),
    suggest: vi.fn<SearchEngine['suggest']>(async () => [{ kind: 'product', label: engine, detail: '', slug: 'x' }]),
    searchMakers: vi.fn<SearchEngine['searchMakers']>(async () => [engine]),
  };
}

let search: ResilientSearch;
afterEach(() => search.close());

async function aPair(
  isCaughtUp = async (_since: Date) => true,
  more: Partial<Parameters<typeof createResilientSearch>[0]> = {},
) {
  const primary = anEngine('meilisearch');
  const fallback = anEngine('postgres');
  const faults: unknown[] = [];
  const probe = () => primary.search(aSearch(''));
  const onFault = (cause: unknown) => faults.push(cause);
  const options = {
    primary,
    fallback,
    probe,
    isCaughtUp,
    isWhole: async () => true,
    now: () => new Date(),
    random: () => 0,
    onFault,
    timings,
  };
  search = createResilientSearch({ ...options, ...more });
  await search.look();
  primary.search.mockClear();
  return { primary, fallback, faults };
}

const asked = () => search.search(aSearch('kopi'));

test('a healthy primary engine answers, and nothing is degraded', async () => {
  const { fallback } = await aPair();
  expect(await asked()).toMatchObject({ engine: 'meilisearch', degraded: false });
  expect(await search.searchMakers('kopi', 1)).toEqual(['meilisearch']);
  expect(fallback.search).not.toHaveBeenCalled();
});

test('a broken connection is tried once more, then the fallback answers and says so', async () => {
  const { primary, faults } = await aPair(undefined, { timings: unhurried });
  primary.search.mockImplementationOnce(away);
  expect(await asked()).toMatchObject({ engine: 'meilisearch', degraded: false });
  expect(faults).toEqual([]);
  primary.search.mockImplementation(away);
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true });
  expect(primary.search).toHaveBeenCalledTimes(4);
  expect(faults).toHaveLength(1);
});

test('a call that hangs is given up after the time limit and not tried again', async () => {
  const { primary } = await aPair();
  primary.search.mockImplementation(() => new Promise(() => undefined));
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true });
  expect(primary.search).toHaveBeenCalledTimes(1);
});

test('after three outages in a row nobody waits for the primary engine', async () => {
  const { primary } = await aPair(undefined, { timings: unhurried });
  primary.search.mockImplementation(away);
  for (let request = 0; request < 3; request += 1) await asked();
  expect(search.state).toBe('away');
  const calls = primary.search.mock.calls.length;
  expect(await asked()).toMatchObject({ degraded: true });
  expect(primary.search).toHaveBeenCalledTimes(calls);
  expect(await search.suggest('ko', 'id', 1)).toMatchObject([{ label: 'postgres' }]);
});

test('it comes back by itself, without a request', async () => {
  const { primary } = await aPair();
  primary.search.mockImplementation(away);
  for (let request = 0; request < 3; request += 1) await asked();
  await sleep(100);
  expect(search.state).toBe('away');
  primary.search.mockImplementation(async () => answerOf('meilisearch', 3));
  await vi.waitFor(() => expect(search.state).toBe('primary'), 20_000);
  expect(await asked()).toMatchObject({ engine: 'meilisearch', degraded: false });
});

test('back, but with changes it was not told, it does not answer yet', async () => {
  let backlog = 3;
  const { primary } = await aPair(async () => backlog === 0);
  expect(search.state).toBe('catching_up');
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true });
  await sleep(40);
  expect(search.state).toBe('catching_up');
  backlog = 0;
  await vi.waitFor(() => expect(search.state).toBe('primary'), 20_000);
  expect(primary.search.mock.calls.every(([request]) => request.query === '')).toBe(true);
});

test('an engine in use that turns out to be empty is left until it is whole and caught up again', async () => {
  let isWhole = true;
  let isCaughtUp = true;
  const watched = { isWhole: async () => isWhole, timings: { ...timings, watchEveryMs: 15 } };
  await aPair(async () => isCaughtUp, watched);
  isCaughtUp = false;
  await sleep(60);
  expect(search.state).toBe('primary');
  isWhole = false;
  await vi.waitFor(() => expect(search.state).toBe('catching_up'), 20_000);
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true });
  isWhole = true;
  await sleep(60);
  expect(search.state).toBe('catching_up');
  isCaughtUp = true;
  await vi.waitFor(() => expect(search.state).toBe('primary'), 20_000);
});

test('it has to know every change made until it was found again, not those made since', async () => {
  const asked: number[] = [];
  const started = Date.now();
  await aPair(async (since) => {
    asked.push(since.getTime());
    return asked.length > 3;
  });
  await vi.waitFor(() => expect(search.state).toBe('primary'), 20_000);
  expect(new Set(asked).size).toBe(1);
  expect(asked[0]).toBeGreaterThanOrEqual(started);
});

test('an empty answer is believed only where the index is whole', async () => {
  let isWhole = true;
  const { primary, fallback } = await aPair(undefined, { isWhole: async () => isWhole });
  primary.search.mockImplementation(async () => answerOf('meilisearch', 0));
  fallback.search.mockImplementation(async () => answerOf('postgres', 7));
  expect(await asked()).toMatchObject({ engine: 'meilisearch', total: { value: 0 } });
  isWhole = false;
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true, total: { value: 7 } });
  expect(search.state).toBe('catching_up');
});

test('one failed look does not send an engine in use away', async () => {
  const { primary, faults } = await aPair(undefined, { timings: { ...timings, watchEveryMs: 15 } });
  primary.search.mockImplementationOnce(away).mockImplementationOnce(away);
  await vi.waitFor(() => expect(faults).toHaveLength(1), 20_000);
  expect(search.state).toBe('primary');
  expect(await asked()).toMatchObject({ engine: 'meilisearch' });
});

test('a query that the primary engine stumbles over is answered by the fallback and opens nothing', async () => {
  const { primary, faults } = await aPair();
  primary.search.mockImplementation(() => Promise.reject(new TypeError('a bug')));
  for (let request = 0; request < 5; request += 1) expect(await asked()).toMatchObject({ degraded: true });
  expect(search.state).toBe('primary');
  expect(faults).toHaveLength(5);
});

test('a fault of the fallback is not hidden', async () => {
  const { primary, fallback } = await aPair();
  primary.search.mockImplementation(away);
  fallback.search.mockImplementation(() => Promise.reject(new Error('the database is gone')));
  await expect(asked()).rejects.toThrow('the database is gone');
});

test('it starts on the fallback where the primary engine is away', async () => {
  const primary = { ...anEngine('meilisearch'), search: vi.fn(away) };
  const states: string[] = [];
  const onState = (state: string) => states.push(state);
  const holds = { isWhole: async () => true, isCaughtUp: async () => true };
  const options = { primary, fallback: anEngine('postgres'), probe: away, ...holds, onState };
  search = createResilientSearch({ ...options, now: () => new Date(), random: () => 0, timings });
  expect(await search.look()).toBe('away');
  expect(await asked()).toMatchObject({ engine: 'postgres', degraded: true });
  expect(primary.search).not.toHaveBeenCalled();
  expect(states).toEqual([]);
});
