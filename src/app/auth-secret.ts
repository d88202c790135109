import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadConfig, type Config, shortestSecret } from './config.ts';

/**
 * What sessions, codes and signed links are signed with. Given, or made once beside the embedded database; several
 * processes on a server must be given the same one. Throws `BadConfig`.
 */
export function readAuthSecret({ authSecret, databaseUrl, dataDir }: SecretConfig): string {
  if (authSecret !== null) return authSecret;
  if (databaseUrl !== null)
    throw new BadConfig([
      'AUTH_SECRET harus ada bila DATABASE_URL dipakai. Buat sekali dengan `openssl rand -base64 36`, lalu simpan.',
    ]);
  const file = join(dataDir, 'auth-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(36).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= shortestSecret) return secret;
  throw new BadConfig([`${file} rusak. Hapus berkas itu: yang baru dibuat sendiri, dan semua orang masuk lagi.`]);
}

type SecretConfig = Pick<Config, 'authSecret' | 'databaseUrl' | 'dataDir'>;
