import type { ActionError } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';
import { formOf } from '#ui/report/report-form.ts';

/** Where a code from a pendamping is typed. */
export function handoverPath(locale: Locale): string {
  return localePath(locale, '/masuk/pendamping');
}

/** The code that a refused form carried, to be shown again. */
export async function typedCode(request: Request): Promise<string> {
  const typed = request.method === 'POST' ? (await formOf(request)).get('code') : null;
  return typeof typed === 'string' ? typed.slice(0, 20) : '';
}

/** The status of a refused form, and how long to wait where it came too often. */
export function showRefusal({ response, locals }: AstroGlobal, error: ActionError): void {
  response.status = error.status;
  if (locals.retryAfterSeconds) response.headers.set('retry-after', String(locals.retryAfterSeconds));
}
