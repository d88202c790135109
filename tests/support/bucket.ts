import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { BucketAccess } from '#adapters/storage/bucket-client.ts';

export interface TestBucket {
  access: BucketAccess;
  /** Away, as after a cut cable; what it holds stays. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}

/** An S3 server on loopback with one empty bucket. */
export async function startBucket(): Promise<TestBucket> {
  const directory = mkdtempSync(join(tmpdir(), 'ember-'));
  const open = (port: number) =>
    new S3rver({
      ...{ port, address: '127.0.0.1', silent: true, directory },
      configureBuckets: [{ name: 'uji', configs: [] }],
    });
  let server = open(0);
  const { port } = await server.run();
  return {
    access: {
      bucket: 'uji',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    pause: () => server.close(),
    resume: async () => {
      server = open(port);
      await server.run();
    },
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
