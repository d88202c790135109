import type { AstroCookies } from 'astro';
import type { SessionCookie } from '#domain/account/sign-in.ts';

/** No script reads it, and no other site's form sends it. */
export function setSessionCookie(cookies: AstroCookies, { name, value, maxAgeSeconds, secure }: SessionCookie): void {
  cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds });
}
