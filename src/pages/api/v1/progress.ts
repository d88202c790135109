import type { APIRoute } from 'astro';
import { readProgress } from '#domain/progress/progress-store.ts';

/** The catalogue's own growth, and apart from it the national series as history. */
export const GET: APIRoute = async ({ locals }) => {
  const { db, nationalSeries } = locals.services;
  const { progress, countedAt } = await readProgress(db);
  const { last90, health: _, ...counts } = progress;
  const catalogue = { ...counts, last_90_days: last90, counted_at: countedAt };
  const history = nationalSeries.map((series) => ({ ...series, status: 'history' }));
  return Response.json({ catalogue, history }, { headers: { 'cache-control': 'public, max-age=60' } });
};
