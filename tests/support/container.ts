import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { root } from '#app/source-hash.ts';

export const readRoot = (name: string) => readFileSync(join(root, name), 'utf8');

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
});

export const compose = z
  .object({
    services: z.object({ site: service, meilisearch: service, postgres: service }).strict(),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(readRoot('compose.yaml')));

/** A value of compose.yaml as its process gets it: `${NAME:-otherwise}` filled in from `given`, `$$` a dollar sign. */
export function filledIn(value: string, given: Record<string, string>): string {
  return value.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name?: string, kind?: string, otherwise = '') => {
      if (!name) return '$';
      if (!given[name] && kind !== '-') throw new Error(`${whole} needs a value.`);
      return given[name] || otherwise;
    },
  );
}

/** The instructions of the Dockerfile by stage; continued lines are one, comments are none. */
export const stages = readRoot('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split(/^(?=FROM )/m)
  .map((stage) => stage.trim().split('\n'));
export const serving = stages.at(-1) ?? [];

/** What the image sets for its processes. */
export const imageEnvironment = Object.fromEntries(
  serving
    .filter((line) => line.startsWith('ENV '))
    .flatMap((line) => line.split(' ').slice(1))
    .map((pair) => pair.split('=') as [string, string]),
);

/** The command that says whether the container is healthy. */
export const imageHealthCheck: string[] = JSON.parse(
  serving.find((line) => line.startsWith('HEALTHCHECK'))?.replace(/^.*? CMD /, '') ?? '[]',
);
