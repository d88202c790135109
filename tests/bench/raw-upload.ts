import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import { readCategories, readSynonyms } from '#app/content.ts';
import { pageIndexDocuments } from '#domain/search/index-document-store.ts';
import type { IndexName } from '#domain/search/search-index.ts';
import { openTestServer, type TestServer } from '../support/meilisearch.ts';
import type { BenchCatalogue } from './bench-catalogue.ts';

/** One request each, as large as the server likes best; it takes all that wait at one go. */
const linesOfAFile = 10_000;
const taskTimeoutMs = 3_600_000;

interface LinesFile {
  name: IndexName;
  path: string;
}

/**
 * The baseline of `reindex`: the very same documents, made beforehand, one a line in files, sent as fast as the server
 * takes them into two empty indexes with the same settings. Time runs from the first byte to the last finished task.
 */
export class RawUpload {
  readonly #dir: string;
  readonly #files: LinesFile[];

  private constructor(dir: string, files: LinesFile[]) {
    this.#dir = dir;
    this.#files = files;
  }

  static async of(catalogue: BenchCatalogue): Promise<RawUpload> {
    const dir = await mkdtemp(join(tmpdir(), 'bench-lines-'));
    return new RawUpload(dir, await catalogue.use((db) => writeFiles(db, dir)));
  }

  async run(): Promise<{ seconds: number }> {
    const server = openTestServer();
    try {
      await createMeiliIndex({ ...server, synonyms: readSynonyms() }).prepare();
      const started = performance.now();
      let last = -1;
      for (const file of this.#files) last = await send(server, file);
      await server.client.tasks.waitForTask(last, { timeout: taskTimeoutMs });
      const seconds = (performance.now() - started) / 1000;
      await throwUnlessAllIn(server);
      return { seconds };
    } finally {
      await server.clear();
    }
  }

  remove(): Promise<void> {
    return rm(this.#dir, { recursive: true, force: true });
  }
}

async function writeFiles(db: Parameters<typeof pageIndexDocuments>[0], dir: string): Promise<LinesFile[]> {
  const context = { categories: readCategories(), synonyms: readSynonyms(), now: new Date() };
  const files: LinesFile[] = [];
  for (const name of ['makers', 'products'] as const) {
    let lines: string[] = [];
    const flush = async () => {
      const path = join(dir, `${name}-${files.length}.ndjson`);
      if (lines.length > 0) await writeFile(path, lines.join('\n'));
      if (lines.length > 0) files.push({ name, path });
      lines = [];
    };
    for await (const documents of pageIndexDocuments(db, name, context)) {
      for (const document of documents) lines.push(JSON.stringify(document));
      if (lines.length >= linesOfAFile) await flush();
    }
    await flush();
  }
  return files;
}

/** Answers the id of its task. */
async function send({ host, key, indexPrefix }: TestServer, { name, path }: LinesFile): Promise<number> {
  const response = await fetch(`${host}/indexes/${indexPrefix}${name}/documents?primaryKey=id`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: await readFile(path),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { taskUid: number }).taskUid;
}

async function throwUnlessAllIn({ client, indexPrefix }: TestServer): Promise<void> {
  const indexUids = [`${indexPrefix}makers`, `${indexPrefix}products`];
  const { total } = await client.tasks.getTasks({ indexUids, statuses: ['failed', 'canceled', 'enqueued'] });
  if (total > 0) throw new Error(`${total} uploads were not taken.`);
}
