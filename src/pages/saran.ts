import type { APIRoute } from 'astro';
import { secondsToWait } from '#domain/rate-limit.ts';
import { suggestionPath } from '#ui/search/suggestion-path.ts';

const most = 8;

/** Suggestions for what stands in the search field so far: `[{ kind, label, detail, href }]`. */
export const GET: APIRoute = async ({ url, locals: { services, clientAddress } }) => {
  const waitSeconds = await secondsToWait(services.limits.suggestion, clientAddress);
  if (waitSeconds > 0) return Response.json([], { status: 429, headers: { 'retry-after': String(waitSeconds) } });
  const locale = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
  const suggestions = await services.search.suggest(url.searchParams.get('q') ?? '', locale, most);
  const choices = suggestions.map((suggestion) => ({
    kind: suggestion.kind,
    label: suggestion.label,
    detail: suggestion.detail,
    href: suggestionPath(suggestion, locale),
  }));
  return Response.json(choices, { headers: { 'cache-control': 'public, max-age=60', 'x-robots-tag': 'noindex' } });
};
