import { createHmac, randomUUID } from 'node:crypto';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { authAccounts, sessions, users, verifications } from '#domain/account/account-table.ts';
import { deleteEndedSessions } from '#domain/account/session-store.ts';
import { codeLifeMinutes, codeTries, sessionLifeSeconds } from '#domain/account/sign-in.ts';
import { findUser } from '#domain/account/user-store.ts';
import type { Database } from '#domain/database.ts';
import { sessionPlugin } from './session-plugin.ts';

export interface AuthOptions {
  db: Database;
  /** Origin that people reach; https makes the cookie a secure one. */
  siteUrl: string;
  secret: string;
}

/** The sign-in library on our tables. Its HTTP handler is not mounted: pages call it, so its own limits never run. */
export function openAuth({ db, siteUrl, secret }: AuthOptions) {
  return betterAuth({
    appName: 'Katalog',
    baseURL: siteUrl,
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: authAccounts, verification: verifications },
    }),
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'maker', input: false },
        regionCode: { type: 'string', required: false, input: false },
      },
    },
    session: {
      expiresIn: sessionLifeSeconds('maker'),
      // A refresh would give staff the long life, and write on each page that somebody opens.
      disableSessionRefresh: true,
    },
    verification: { storeIdentifier: 'hashed' },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeLifeMinutes * 60,
        allowedAttempts: codeTries,
        // A bare hash of six digits is undone by trying them all.
        storeOTP: { hash: async (code) => createHmac('sha256', secret).update(`code\0${code}`).digest('base64url') },
        sendVerificationOTP: () => Promise.reject(new Error('Codes are sent by the use case.')),
      }),
      sessionPlugin,
    ],
    databaseHooks: {
      session: { create: { before: (session) => prepareSession(db, session.userId) } },
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'katalog',
      useSecureCookies: siteUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** A session lives as long as its owner's role allows, and nothing is kept of where it was opened. */
async function prepareSession(db: Database, userId: string) {
  const now = new Date();
  await deleteEndedSessions(db, userId, now);
  const user = await findUser(db, userId);
  if (!user) return false;
  return { data: { ipAddress: null, expiresAt: new Date(now.getTime() + sessionLifeSeconds(user.role) * 1_000) } };
}
