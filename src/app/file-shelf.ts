import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const lookEvery = 64;

/** Files that can be made again, by name, in a folder of at most so many bytes: the oldest go first. */
export class FileShelf {
  readonly #dir: string;
  readonly #maxBytes: number;
  #puts = 0;

  constructor(dir: string, maxBytes: number) {
    this.#dir = dir;
    this.#maxBytes = maxBytes;
  }

  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.#dir, name));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw cause;
    }
  }

  /** Whole or not at all: a process that is killed leaves no half file under the name. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#dir, { recursive: true });
    const unfinished = join(this.#dir, `.${randomUUID()}`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(this.#dir, name));
    this.#puts += 1;
    if (this.#puts % lookEvery === 0) await this.shrink();
  }

  /** Drops the oldest files until four fifths are left of what may lie here. */
  async shrink(): Promise<void> {
    const names = await readdir(this.#dir);
    const files = await Promise.all(names.map((name) => this.#look(name)));
    const oldest = files.filter((file) => file !== null).toSorted((a, b) => a.mtimeMs - b.mtimeMs);
    let bytes = oldest.reduce((sum, { size }) => sum + size, 0);
    if (bytes <= this.#maxBytes) return;
    for (const { path, size } of oldest) {
      if (bytes <= this.#maxBytes * 0.8) return;
      await rm(path, { force: true });
      bytes -= size;
    }
  }

  async #look(name: string): Promise<{ path: string; size: number; mtimeMs: number } | null> {
    const path = join(this.#dir, name);
    const found = await stat(path).catch(() => null);
    return found && { path, size: found.size, mtimeMs: found.mtimeMs };
  }
}
