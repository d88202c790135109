import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { askHelpdesk } from '#domain/helpdesk/ask-helpdesk.ts';
import type { TypedRequest } from '#domain/helpdesk/read-request.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import { mustSucceed, studioNow } from './studio.ts';

const openLimit: RateLimit = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };

const directory = mkdtempSync(join(tmpdir(), 'katalog-konsultasi-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));

export function helpdeskServices(db: Database, now: Date = studioNow, consultation: RateLimit = openLimit) {
  return { db, now: () => now, storage: openDiskStorage(directory), limits: { consultation } };
}

/** Somebody of NTT who asks, by mail where nobody is signed in. */
export async function aRequest(
  services: ReturnType<typeof helpdeskServices>,
  actor: Actor | null = null,
  typed: TypedRequest = {},
): Promise<string> {
  const words = {
    topic: 'other',
    words: 'Alamat koperasi kami salah.',
    provinceCode: '53',
    email: 'warga@surel.example',
  };
  const sent = { typed: { ...words, ...typed }, files: [], clientAddress: '203.0.113.9' };
  return mustSucceed(await askHelpdesk(services, actor, sent)).consultationId;
}
