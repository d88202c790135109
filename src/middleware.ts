import { defineMiddleware } from 'astro:middleware';

/** The locale is the path's: `/en` and all below it are English, everything else Indonesian. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  locals.locale = url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'id';
  return next();
});
