import type { SearchAnswer, SearchEngine, SearchRequest } from '#domain/search/search-engine.ts';
import { OutagePolicy, type OutageTimings } from './outage-policy.ts';

/** `primary`: it answers. `catching_up`: it is back, but does not hold every change yet. `away`: it does not answer. */
export type SearchState = 'primary' | 'catching_up' | 'away';

export interface ResilientSearch extends SearchEngine {
  readonly state: SearchState;
  /** Tries once to go (back) to the primary engine; afterwards `state` says where that led. Never throws. */
  look: () => Promise<SearchState>;
  close: () => void;
}

interface LookTimings {
  /** While it is not in use. */
  lookEveryMs: number;
  /** While it is. */
  watchEveryMs: number;
  /** So long after a look an empty answer is believed. */
  trustMs: number;
}

interface Options {
  primary: SearchEngine;
  fallback: SearchEngine;
  /** Throws `SearchUnavailable` where the primary engine cannot answer a search. */
  probe: () => Promise<unknown>;
  /** Whether the primary engine holds what it should: it may have come back empty. Asked after each probe. */
  isWhole: () => Promise<boolean>;
  /** Whether it has been told every change made until `since`, when it was found again, so that it may be used. */
  isCaughtUp: (since: Date) => Promise<boolean>;
  now: () => Date;
  random: () => number;
  onFault?: (cause: unknown) => void;
  onState?: (state: SearchState) => void;
  timings?: Partial<OutageTimings & LookTimings>;
}

const usualTimings = {
  timeoutMs: 800,
  retryAfterMs: 50,
  halfOpenAfterMs: 2_000,
  lookEveryMs: 1_000,
  watchEveryMs: 5_000,
  trustMs: 250,
};

/**
 * The primary engine while it answers, else the fallback, whose answers are marked degraded. One failed call falls
 * back by itself; after three in a row nobody waits for the primary any more, and a timer looks whether it is back.
 * It begins away; the first call looks.
 */
export function createResilientSearch(options: Options): ResilientSearch {
  const { primary, fallback, probe, isWhole, isCaughtUp, now, random, onFault, onState } = options;
  const timings = { ...usualTimings, ...options.timings };
  const policy = new OutagePolicy(timings, random);
  let state: SearchState = 'away';
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let firstLook: Promise<SearchState> | null = null;
  let foundAgain: Date | null = null;
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  function enter(next: SearchState): void {
    if (next !== state) onState?.(next);
    state = next;
    if (state !== 'catching_up') foundAgain = null;
    clearTimeout(timer);
    if (isClosed) return;
    timer = setTimeout(() => void look(), state === 'primary' ? timings.watchEveryMs : timings.lookEveryMs).unref();
  }

  function look(): Promise<SearchState> {
    lookedAtMs = performance.now();
    const looking = lookOnce();
    firstLook ??= looking;
    return looking;
  }

  async function lookOnce(): Promise<SearchState> {
    try {
      await policy.run(probe);
      foundAgain ??= now();
      const mayAnswer = (await isWhole()) && (state === 'primary' || (await isCaughtUp(foundAgain)));
      enter(mayAnswer ? 'primary' : 'catching_up');
    } catch (cause) {
      if (state !== 'away') onFault?.(cause);
      // One slow answer is no outage of an engine that is in use.
      enter(state === 'primary' && !policy.isOpen ? 'primary' : 'away');
    }
    return state;
  }

  async function ask<T>(call: (engine: SearchEngine) => Promise<T>): Promise<{ value: T; degraded: boolean }> {
    await (firstLook ?? look());
    if (state === 'primary') {
      try {
        return { value: await policy.run(() => call(primary)), degraded: false };
      } catch (cause) {
        onFault?.(cause);
        if (policy.isOpen) enter('away');
      }
    }
    return { value: await call(fallback), degraded: true };
  }

  /** An empty answer is believed only of an index that is whole: it may have been wiped since the last look. */
  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const { value, degraded } = await ask((engine) => engine.search(request));
    if (degraded) return { ...value, degraded };
    const mustLook = value.total.value === 0 && performance.now() - lookedAtMs > timings.trustMs;
    if (!mustLook || (await look()) === 'primary') return value;
    return { ...(await fallback.search(request)), degraded: true };
  }

  return {
    get state() {
      return state;
    },
    look,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
    search,
    suggest: async (text, locale, limit) => (await ask((engine) => engine.suggest(text, locale, limit))).value,
    searchMakers: async (text, limit) => (await ask((engine) => engine.searchMakers(text, limit))).value,
  };
}
