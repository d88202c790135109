import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { BucketAccess } from '#adapters/storage/bucket-client.ts';
import { usualTrustedAfter } from '#domain/moderation/trust.ts';
import type { HelpdeskLines } from '#domain/services.ts';
import { bucketVariables, readBucket } from './bucket-config.ts';
import { helpdeskVariables, readHelpdesk } from './helpdesk-config.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Thrown with one sentence for each faulty variable; nothing has been started yet. */
export class BadConfig extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'BadConfig';
    this.faults = faults;
  }
}

export const shortestSecret = 32;

const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `harus alamat seperti ${example}`,
  });

/** An IP address, or a network as address and prefix (`10.0.0.0/8`). */
function isNetwork(text: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix ?? 0) <= (version === 4 ? 32 : 128);
}

/** `Katalog <katalog@surel.example>`, or an address alone. */
function parseSender(text: string): { name: string; address: string } | null {
  const [, name = '', inner] = /^([^<>"\r\n]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = z.email().safeParse(inner ?? text.trim()).data;
  return address ? { name: name.trim(), address } : null;
}

function whole(least: number, most: number) {
  const error = `harus angka ${least} sampai ${most}`;
  return z.coerce.number({ error }).int({ error: 'harus angka bulat' }).min(least, { error }).max(most, { error });
}

const environment = z.object({
  PORT: whole(0, 65_535).default(4321),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'harus nama atau alamat jaringan, misalnya 127.0.0.1' })
    .default('localhost'),
  SITE_URL: url(['http:', 'https:'], 'https://katalog.example')
    .refine((value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`, {
      error: 'harus nama situs saja, tanpa jalur, kata sandi, atau tanda tanya',
    })
    .optional(),
  SITE_OWNER: z.string().max(120, { error: 'paling panjang 120 huruf' }).optional(),
  ...helpdeskVariables,
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://pengguna@localhost:5432/katalog').optional(),
  MEILI_HOST: url(['http:', 'https:'], 'http://localhost:7700').optional(),
  MEILI_ADMIN_KEY: z.string().min(16, { error: 'paling pendek 16 huruf' }).optional(),
  MEILI_SEARCH_KEY: z.string().min(16, { error: 'paling pendek 16 huruf' }).optional(),
  MEILI_INDEX_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{0,60}$/, { error: 'hanya boleh huruf, angka, _ dan -' })
    .default('katalog_'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://pengguna:sandi@surel.example:465').optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => parseSender(value) !== null, { error: 'harus seperti Katalog <katalog@surel.example>' })
    .optional(),
  MAIL_EVERY_SECONDS: whole(1, 3600).default(60),
  TRUST_AFTER_APPROVALS: whole(0, 100).default(usualTrustedAfter),
  AUTH_SECRET: z
    .string()
    .min(shortestSecret, { error: `paling pendek ${shortestSecret} huruf` })
    .optional(),
  ...bucketVariables,
  METRICS_TOKEN: z.string().min(16, { error: 'paling pendek 16 huruf' }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine((parts) => parts.every(isNetwork), {
      error: 'harus daftar alamat IP atau jaringan, dipisah koma, misalnya 127.0.0.1,10.0.0.0/8',
    }),
  LOG_LEVEL: z.enum(logLevels, { error: `harus salah satu dari ${logLevels.join(', ')}` }).default('info'),
  NODE_ENV: z.string().optional(),
});

export const variableNames: string[] = Object.keys(environment.shape);

export interface MeiliConfig {
  host: string;
  /** For the worker and the tasks alone; null: no sync from this process. */
  adminKey: string | null;
  /** Search only; null outside production: the admin key searches. */
  searchKey: string | null;
  indexPrefix: string;
}

export interface Config {
  port: number;
  host: string;
  /** Null: not set; the address is then the one this process listens on, and no proxy is assumed. */
  siteUrl: string | null;
  siteOwner: string | null;
  helpdesk: HelpdeskLines;
  /** Strangers reach it: an https address, or NODE_ENV is `production`. Keys are then checked before it starts. */
  isPublic: boolean;
  dataDir: string;
  /** Null: the embedded database in `dataDir/db`. */
  databaseUrl: string | null;
  embeddedDir: string;
  /** Null: search in PostgreSQL only. */
  meili: MeiliConfig | null;
  /** Null: each mail is a file in `dataDir/outbox`. */
  smtpUrl: string | null;
  mailFrom: { name: string; address: string };
  /** How often it is looked whether somebody is to be written to. */
  mailEveryMs: number;
  /** Approvals in a row after which small changes of a maker go public at once; 0: never. */
  trustedAfter: number;
  /** Null: made once in `dataDir`, where the database is embedded. */
  authSecret: string | null;
  /** Null: pictures lie in `dataDir`. */
  bucket: BucketAccess | null;
  /** Null: `/metrics` answers loopback alone. */
  metricsToken: string | null;
  trustedProxies: string[];
  logLevel: (typeof logLevels)[number];
}

/** Stands in files of the outbox, which nobody answers. */
const noSender = { name: 'Katalog', address: 'katalog@localhost.invalid' };

/** Reads the environment once, at start; an empty variable counts as absent. Throws `BadConfig`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new BadConfig(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  }
  const { data } = parsed;
  if (data.SMTP_URL && !data.MAIL_FROM) throw new BadConfig(['MAIL_FROM harus ada bila SMTP_URL dipakai.']);
  const { bucket, faults } = readBucket(data);
  if (faults.length > 0) throw new BadConfig(faults);
  const dataDir = resolve(data.DATA_DIR);
  return {
    port: data.PORT,
    host: data.HOST,
    siteUrl: data.SITE_URL ? new URL(data.SITE_URL).origin : null,
    siteOwner: data.SITE_OWNER ?? null,
    helpdesk: readHelpdesk(data),
    isPublic: data.NODE_ENV === 'production' || data.SITE_URL?.startsWith('https:') === true,
    dataDir,
    databaseUrl: data.DATABASE_URL ?? null,
    embeddedDir: join(dataDir, 'db'),
    meili: data.MEILI_HOST
      ? {
          host: new URL(data.MEILI_HOST).href.replace(/\/$/, ''),
          adminKey: data.MEILI_ADMIN_KEY ?? null,
          searchKey: data.MEILI_SEARCH_KEY ?? null,
          indexPrefix: data.MEILI_INDEX_PREFIX,
        }
      : null,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: parseSender(data.MAIL_FROM ?? '') ?? noSender,
    mailEveryMs: data.MAIL_EVERY_SECONDS * 1_000,
    trustedAfter: data.TRUST_AFTER_APPROVALS,
    authSecret: data.AUTH_SECRET ?? null,
    bucket,
    metricsToken: data.METRICS_TOKEN ?? null,
    trustedProxies: data.TRUSTED_PROXIES,
    logLevel: data.LOG_LEVEL,
  };
}
