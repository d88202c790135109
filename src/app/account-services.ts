import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { createSignIn } from '#adapters/auth/create-sign-in.ts';
import { createMailCodes } from '#adapters/mail/mail-codes.ts';
import { createOutboxMailer } from '#adapters/mail/outbox-mailer.ts';
import { createSmtpMailer } from '#adapters/mail/smtp-mailer.ts';
import type { Database } from '#domain/database.ts';
import type { Services } from '#domain/services.ts';
import { readAuthSecret } from './auth-secret.ts';
import type { Config } from './config.ts';

type AccountServices = Pick<Services, 'mailer' | 'codeSender' | 'signIn' | 'keyedHash'>;
export type AccountConfig = Pick<Config, 'authSecret' | 'databaseUrl' | 'dataDir' | 'smtpUrl' | 'mailFrom'>;

/** Mail, codes and sessions. The secret is read at its first use: commands that need none run without it. */
export function openAccountServices(
  config: AccountConfig,
  { db, siteUrl, now }: { db: Database; siteUrl: string; now: () => Date },
): AccountServices {
  let known: string | null = null;
  const secret = () => {
    known ??= readAuthSecret(config);
    return known;
  };
  const mailer = config.smtpUrl
    ? createSmtpMailer(config.smtpUrl, config.mailFrom)
    : createOutboxMailer(join(config.dataDir, 'outbox'), config.mailFrom, now);
  return {
    mailer,
    codeSender: createMailCodes(mailer),
    signIn: createSignIn(() => ({ db, siteUrl, secret: secret() })),
    keyedHash: (purpose, text) => createHmac('sha256', secret()).update(`${purpose}\0${text}`).digest('base64url'),
  };
}
