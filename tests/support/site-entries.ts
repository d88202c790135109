import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { catalogProgram } from '../../src/tasks/catalog-program.ts';

const src = join(import.meta.dirname, '../../src');

/** Files below `src/pages` that Astro answers addresses with: `studio/data.astro`. */
export function listRoutes(): string[] {
  const files = globSync('**/*.{astro,ts,md}', { cwd: join(src, 'pages') });
  return files.filter((file) => !/(?:^|\/)_|\.test\.ts$/.test(file)).toSorted();
}

/** Addresses that the process answers before Astro, as `src/app` names them, in words or as patterns: `/studio/unggah`. */
export function listProcessPaths(): string[] {
  const files = globSync('*.ts', { cwd: join(src, 'app') }).filter((file) => !file.endsWith('.test.ts'));
  const texts = files.map((file) => readFileSync(join(src, 'app', file), 'utf8'));
  const paths = texts.flatMap((text) => [...text.matchAll(/'(\/[\w/-]+)'|\/\^((?:\\\/[\w-]+)+)/g)]);
  return [...new Set(paths.map(([, path, pattern]) => path ?? pattern?.replaceAll('\\', '') ?? ''))].toSorted();
}

/** Actions by the names that forms post to: `studio.saveMaker`. */
export function listActions(): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'tell-actions.ts')]);
  if (status !== 0) throw new Error(`The actions could not be read: ${stderr}`);
  return JSON.parse(String(stdout));
}

/** Commands of `catalog`, those below others too: `synonyms add`. */
export function listCommands(): string[] {
  const namesOf = (command: Command): string[] =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.flatMap((inner) => namesOf(inner).map((name) => `${command.name()} ${name}`));
  return catalogProgram().commands.flatMap(namesOf).toSorted();
}
