import type { APIRoute } from 'astro';
import { jakartaDay } from '#domain/calendar-day.ts';
import { secondsToWait } from '#domain/rate-limit.ts';
import { answerSearch } from '#domain/search/answer-search.ts';
import { findFoundProducts, findMakerId } from '#domain/search/search-answer-store.ts';
import { parseSearchParams } from '#domain/search/search-params.ts';
import { isCountedVisit } from '#domain/visit/counted-visit.ts';
import { problem } from './_problem.ts';
import { searchAnswerJson } from './_search-answer.ts';

const keptSeconds = 5;

/** Products by words and filters. Broken values are taken in their nearest sense; an unknown maker has no products. */
export const GET: APIRoute = async ({ url, request: sent, locals: { services, clientAddress } }) => {
  const waitSeconds = await secondsToWait(services.limits.search, clientAddress);
  if (waitSeconds > 0) return tooMany(waitSeconds);
  const { db, site } = services;
  const asked = parseSearchParams(url.searchParams, 'api');
  const request = { ...asked, maker: asked.maker && ((await findMakerId(db, asked.maker)) ?? asked.maker) };
  const answer = await answerSearch(services, request, isCountedVisit(sent) ? jakartaDay(services.now()) : null);
  const ids = answer.hits.map(({ productId }) => productId);
  const products = await findFoundProducts(db, ids);
  return Response.json(searchAnswerJson(request, answer, products, site.url), {
    headers: {
      'cache-control': answer.degraded ? 'no-store' : `public, max-age=${keptSeconds}`,
      'x-robots-tag': 'noindex',
    },
  });
};

function tooMany(seconds: number): Response {
  const detail = `This address sent too many searches; more are answered in ${seconds} s.`;
  return problem(429, 'Too many requests', detail, { 'retry-after': String(seconds) });
}

export const HEAD = GET;

export const ALL: APIRoute = () =>
  problem(405, 'Method not allowed', 'This address answers GET only.', { allow: 'GET, HEAD' });
