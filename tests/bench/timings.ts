import { percentile } from './judged-queries.ts';

/** Milliseconds of each query, each asked `rounds` times. */
export type Timings = number[];

const rounds = 3;

/**
 * Asks each query in each way, one at a time and the ways in turns, so that whatever else the machine does slows all of
 * them alike. A first round warms up and is not counted.
 */
export async function timeInTurns<Way extends string>(
  queries: string[],
  ways: Record<Way, (query: string) => Promise<unknown>>,
): Promise<Record<Way, Timings>> {
  const entries = Object.entries(ways) as [Way, (query: string) => Promise<unknown>][];
  const timings = Object.fromEntries(entries.map(([way]) => [way, []])) as unknown as Record<Way, Timings>;
  for (let round = 0; round <= rounds; round += 1) {
    // Who asks second finds the server's pages in memory, so the order turns round.
    const order = round % 2 === 0 ? entries : entries.toReversed();
    for (const query of queries) {
      for (const [way, ask] of order) {
        const started = performance.now();
        await ask(query);
        if (round > 0) timings[way].push(performance.now() - started);
      }
    }
  }
  return timings;
}

export function figures(timesMs: Timings): Record<string, number> {
  return {
    p50_ms: percentile(timesMs, 0.5),
    p95_ms: percentile(timesMs, 0.95),
    p99_ms: percentile(timesMs, 0.99),
  };
}

export function ratios(ours: Timings, baseline: Timings): Record<string, number> {
  return {
    p50: percentile(ours, 0.5) / percentile(baseline, 0.5),
    p95: percentile(ours, 0.95) / percentile(baseline, 0.95),
  };
}
