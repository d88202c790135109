import { expect, test } from 'vitest';
import { BadConfig, readConfig } from './config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadConfig) return error.faults;
    throw error;
  }
  return [];
}

test('nothing set is a working configuration: embedded database, port 4321', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4321, siteUrl: null, databaseUrl: null, logLevel: 'info' });
  expect(config.embeddedDir).toMatch(/data\/db$/);
});

test('each faulty variable gets its own sentence, all at once', () => {
  const faults = faultsOf({
    PORT: 'abc',
    DATABASE_URL: 'mysql://x',
    SITE_URL: 'katalog',
    TRUSTED_PROXIES: 'nginx',
    LOG_LEVEL: 'loud',
  });
  expect(faults).toHaveLength(5);
  for (const name of ['PORT', 'DATABASE_URL', 'SITE_URL', 'TRUSTED_PROXIES', 'LOG_LEVEL']) {
    expect(faults.filter((fault) => fault.startsWith(`${name} harus`))).toHaveLength(1);
  }
});

test('who is to be written to is looked for once a minute, or as often as is set, never without a pause', () => {
  expect(readConfig({}).mailEveryMs).toBe(60_000);
  expect(readConfig({ MAIL_EVERY_SECONDS: '1' }).mailEveryMs).toBe(1_000);
  for (const seconds of ['0', '1.5', '3601', 'abc']) expect(faultsOf({ MAIL_EVERY_SECONDS: seconds })).toHaveLength(1);
});

test('a site says after how many approvals a maker is trusted, or that none ever is', () => {
  expect(readConfig({}).trustedAfter).toBe(5);
  expect(readConfig({ TRUST_AFTER_APPROVALS: '0' }).trustedAfter).toBe(0);
  expect(faultsOf({ TRUST_AFTER_APPROVALS: '-1' })).toEqual(['TRUST_AFTER_APPROVALS harus angka 0 sampai 100.']);
});

test('a port out of range, and a site address with a path, are faults', () => {
  expect(faultsOf({ PORT: '70000' })).toHaveLength(1);
  expect(faultsOf({ SITE_URL: 'https://katalog.example/toko' })).toHaveLength(1);
});

test.each(['https://u:p@katalog.example', 'https://katalog.example?a=1', 'https://katalog.example/#a'])(
  'a site address is a name alone: %s',
  (address) => {
    expect(faultsOf({ SITE_URL: address })).toHaveLength(1);
  },
);

test('proxies are addresses or networks that exist', () => {
  expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustedProxies).toHaveLength(3);
  for (const wrong of ['10.0.0.0/99', '999.1.1.1', 'fd00::/129', '1.2.3']) {
    expect(faultsOf({ TRUSTED_PROXIES: wrong })).toHaveLength(1);
  }
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4321, databaseUrl: null });
});

test('a mail server needs to know whom mails come from, and the sender is one address', () => {
  expect(faultsOf({ SMTP_URL: 'smtp://localhost:25' })).toEqual(['MAIL_FROM harus ada bila SMTP_URL dipakai.']);
  expect(faultsOf({ SMTP_URL: 'http://localhost:25', MAIL_FROM: 'katalog@surel.example' })).toHaveLength(1);
  for (const wrong of ['katalog', 'a@b.id, c@d.id', 'Katalog <a@b.id> x', 'Katalog <a@b.id\r\nBcc: c@d.id>'])
    expect(faultsOf({ MAIL_FROM: wrong })).toHaveLength(1);
  const { mailFrom } = readConfig({ MAIL_FROM: 'Katalog <katalog@surel.example>' });
  expect(mailFrom).toEqual({ name: 'Katalog', address: 'katalog@surel.example' });
});

test('a short secret is a fault', () => {
  expect(faultsOf({ AUTH_SECRET: 'rahasia' })).toHaveLength(1);
});
