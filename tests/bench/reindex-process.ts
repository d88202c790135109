import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { TestServer } from '../support/meilisearch.ts';
import type { BenchCatalogue } from './bench-catalogue.ts';

const result = z.object({ documents: z.number(), seconds: z.number() });

export interface ReindexRun {
  documents: number;
  seconds: number;
  /** The most memory that the process ever held. */
  peakMb: number;
}

/** What makes a process use the indexes of this prefix. */
export function meiliEnv({ host, key, indexPrefix }: TestServer): Record<string, string> {
  return { MEILI_HOST: host, MEILI_ADMIN_KEY: key, MEILI_INDEX_PREFIX: indexPrefix };
}

/** `catalog -- reindex --json` as a person runs it, in a process of its own. */
export async function runReindex(catalogue: BenchCatalogue, server: TestServer): Promise<ReindexRun> {
  const tell = join(import.meta.dirname, 'tell-peak-memory.ts');
  const script = join(import.meta.dirname, '../../src/tasks/catalog.ts');
  const child = spawn(process.execPath, ['--import', tell, script, 'reindex', '--json'], {
    env: { ...process.env, ...catalogue.env, ...meiliEnv(server) },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const told = child.stdio[3];
  if (!(told instanceof Readable) || !child.stdout) throw new Error('A pipe of the process is missing.');
  const [printed, peakKb] = await Promise.all([text(child.stdout), text(told)]);
  return { ...result.parse(JSON.parse(printed)), peakMb: Number(peakKb) / 1024 };
}
