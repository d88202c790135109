import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readElectionWindows } from './election-windows.ts';
import { readNationalSeries } from './national-series.ts';
import { builtHash, distDir, hashSources, markFile, root } from './source-hash.ts';

/** Builds the site into `dist`, compresses its static files and marks the build with the hash of its sources. */
export async function build(): Promise<void> {
  // A figure or an election window without its source stops the build, not the page that shows it.
  readNationalSeries();
  readElectionWindows();
  const hash = await hashSources();
  rmSync(markFile, { force: true });
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const result = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (result.status !== 0) throw new Error('The build failed; what stopped it stands above.');
  await compressStatic();
  writeFileSync(markFile, hash);
}

/** Builds only where `dist` is missing or was made of other sources. */
export async function buildIfStale(): Promise<void> {
  if (builtHash() !== (await hashSources())) await build();
}

async function compressStatic(): Promise<void> {
  for await (const path of glob('client/**/*.{css,js,svg,json,xml,txt,webmanifest}', { cwd: distDir })) {
    const file = join(distDir, path);
    const body = readFileSync(file);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(body, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}

if (import.meta.main) await build();
