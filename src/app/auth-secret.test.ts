import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAuthSecret } from './auth-secret.ts';
import { BadConfig } from './config.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'katalog-rahasia-'));
const file = join(dataDir, 'auth-secret');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const embedded = { authSecret: null, databaseUrl: null, dataDir };

test('beside the embedded database a secret is made once, for its owner to read', () => {
  const secret = readAuthSecret(embedded);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(readAuthSecret(embedded)).toBe(secret);
  expect(readFileSync(file, 'utf8').trim()).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a given secret is used, and no file is made for it', () => {
  const elsewhere = { ...embedded, dataDir: join(dataDir, 'lain') };
  expect(readAuthSecret({ ...elsewhere, authSecret: 'g'.repeat(32) })).toBe('g'.repeat(32));
  expect(() => statSync(elsewhere.dataDir)).toThrow();
});

test('with a database server a secret must be given: each process would make its own', () => {
  expect(() => readAuthSecret({ ...embedded, databaseUrl: 'postgresql://x' })).toThrow(/AUTH_SECRET harus ada/);
});

test('a broken file is refused by a sentence, never used as an empty secret', () => {
  writeFileSync(file, '');
  expect(() => readAuthSecret(embedded)).toThrow(BadConfig);
});
