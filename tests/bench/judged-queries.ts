import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const schema = z.array(z.object({ query: z.string(), kind: z.string(), expected: z.array(z.string()).min(1) }));

/** A query with the names that must be among its first ten hits. */
export type JudgedQuery = z.infer<typeof schema>[number];

export function readJudgedQueries(file: string): JudgedQuery[] {
  return schema.parse(parse(readFileSync(file, 'utf8')));
}

export interface Quality {
  /** Share of the expected names that the first ten hits contain. */
  recallAt10: number;
  /** 1 / rank of the first expected name among all hits given; 0 where there is none. */
  reciprocalRank: number;
}

/** A name counts when a hit's name contains it. */
export function judge(hitNames: string[], expected: string[]): Quality {
  const contains = (name: string, wanted: string) => name.toLowerCase().includes(wanted.toLowerCase());
  const firstTen = hitNames.slice(0, 10);
  const found = expected.filter((wanted) => firstTen.some((name) => contains(name, wanted)));
  const rank = hitNames.findIndex((name) => expected.some((wanted) => contains(name, wanted)));
  return { recallAt10: found.length / expected.length, reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1) };
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
