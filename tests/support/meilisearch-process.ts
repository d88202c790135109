import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** Whether a `meilisearch` is installed, so that a test may start and kill one. */
export const hasMeilisearch = spawnSync('meilisearch', ['--version']).status === 0;

export interface OwnServer {
  host: string;
  key: string;
  start: () => Promise<void>;
  /** SIGKILL; its data stays. */
  kill: () => Promise<void>;
  /** Kills it and deletes its data; it may be started again, empty. */
  wipe: () => Promise<void>;
}

/** A server of a test's own, not yet started; `env` besides the environment of this process. */
export async function ownMeilisearch(env: Record<string, string> = {}): Promise<OwnServer> {
  const dir = mkdtempSync(join(tmpdir(), 'katalog-meili-'));
  const port = await freePort();
  const host = `http://127.0.0.1:${port}`;
  const key = 'kunci-utama-untuk-uji-saja';
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const args = ['--db-path', join(dir, 'data'), '--http-addr', `127.0.0.1:${port}`, '--master-key', key];
    mkdirSync(dir, { recursive: true });
    const options = { cwd: dir, stdio: 'ignore', env: { ...process.env, ...env } } as const;
    child = spawn('meilisearch', [...args, '--no-analytics'], options);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if ((await fetch(`${host}/health`).catch(() => null))?.ok) return;
      await sleep(50);
    }
    throw new Error('Meilisearch did not start within ten seconds.');
  }

  async function kill(): Promise<void> {
    const dying = child;
    child = null;
    if (!dying || dying.exitCode !== null) return;
    const exited = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await exited;
  }

  return {
    host,
    key,
    start,
    kill,
    wipe: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
