import type { APIRoute } from 'astro';
import { jakartaDay } from '#domain/calendar-day.ts';
import { countClick, findWayOut } from '#domain/listing/listing-store.ts';
import { isCountedVisit } from '#domain/visit/counted-visit.ts';

export const GET: APIRoute = async ({ params, request, locals, rewrite }) => {
  const { services } = locals;
  const listingId = params.listing ?? '';
  const address = await findWayOut(services.db, listingId);
  if (!address) return rewrite('/404');
  if (isCountedVisit(request)) await countClick(services.db, listingId, jakartaDay(services.now()));
  return new Response(null, {
    status: 302,
    headers: {
      location: address,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });
};
