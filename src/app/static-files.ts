import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pickEncoding, sendBody } from './send.ts';

interface StaticFile {
  type: string;
  etag: string;
  immutable: boolean;
  body: Buffer;
  encoded: Map<string, Buffer>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** The build's own files, small enough to be kept in memory: fonts, styles, scripts and what stands in `public/`. */
export class StaticFiles {
  readonly #files: Map<string, StaticFile>;

  private constructor(files: Map<string, StaticFile>) {
    this.#files = files;
  }

  static async read(clientDir: string): Promise<StaticFiles> {
    const files = new Map<string, StaticFile>();
    for await (const entry of glob('**/*', { cwd: clientDir, withFileTypes: true })) {
      if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(clientDir.length).replaceAll('\\', '/'), readFile(path));
    }
    return new StaticFiles(files);
  }

  /** Answers the request where `path` names a file; false: not ours. */
  serve(path: string, req: IncomingMessage, res: ServerResponse): boolean {
    const file = this.#files.get(path);
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
    const coding = pickEncoding(
      req,
      ['br', 'gzip'].filter((name) => file.encoded.has(name)),
    );
    sendBody(req, res, {
      status: 200,
      headers: [
        ['content-type', file.type],
        ['cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'],
        ['x-content-type-options', 'nosniff'],
      ],
      etag: file.etag,
      coding,
      body: (coding && file.encoded.get(coding)) || file.body,
      varies: file.encoded.size > 0,
    });
    return true;
  }
}

function readFile(path: string): StaticFile {
  const body = readFileSync(path);
  const encoded = new Map<string, Buffer>();
  for (const [coding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (existsSync(path + ending)) encoded.set(coding, readFileSync(path + ending));
  }
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: path.includes('/_astro/'),
    body,
    encoded,
  };
}
