import type { AstroCookies } from 'astro';
import * as z from 'zod';
import { ownPath } from '#ui/own-path.ts';

/** Between the two screens of signing in: whom the code went to and where to go then. Kept by the browser alone. */
export interface PendingSignIn {
  email: string;
  /** A path of this site; null: the studio. */
  next: string | null;
  sentAtMs: number;
}

const name = 'katalog.masuk';
const lifeSeconds = 15 * 60;

const kept = z.object({
  email: z.string(),
  next: z.string().nullable().transform(ownPath),
  sentAtMs: z.number(),
});

export function readPendingSignIn(cookies: AstroCookies): PendingSignIn | null {
  const text = cookies.get(name)?.value;
  if (!text) return null;
  try {
    return kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export function keepPendingSignIn(cookies: AstroCookies, pending: PendingSignIn, secure: boolean): void {
  cookies.set(name, JSON.stringify(pending), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: lifeSeconds,
  });
}

export function dropPendingSignIn(cookies: AstroCookies): void {
  cookies.delete(name, { path: '/' });
}
