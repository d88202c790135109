import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const distDir = join(root, 'dist');
const markFile = join(distDir, '.sources');

/** What the build is made of. File times say nothing after a clone or a copy, so contents are hashed. */
const sources = [
  'src/**/*.{astro,ts,css,json}',
  'content/**/*.{md,yaml}',
  'public/**/*',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

export async function hashSources(): Promise<string> {
  const paths: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.endsWith('.test.ts')) paths.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const path of paths.toSorted())
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

export function builtHash(): string | null {
  return existsSync(markFile) ? readFileSync(markFile, 'utf8') : null;
}

export { markFile, root };
