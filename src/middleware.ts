import { defineMiddleware } from 'astro:middleware';
import { text } from '#ui/messages/text.ts';

/** The locale is the path's: `/en` and all below it are English, everything else Indonesian. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  locals.locale = url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'id';
  try {
    return await next();
  } catch (cause) {
    if (!isBrokenForm(cause)) throw cause;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(`${text(locals.locale).error.brokenForm}\n`, { status: 400, headers });
  }
});

/** A form that was cut on its way, or never was one: Astro reads it and lets the parser's error through. */
function isBrokenForm(cause: unknown): boolean {
  return cause instanceof TypeError && /\bFormData\b/.test(cause.message);
}
