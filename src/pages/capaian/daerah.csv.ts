import type { APIRoute } from 'astro';
import { readProgress } from '#domain/progress/progress-store.ts';
import { placeLabel } from '#domain/region/region.ts';
import { csvResponse } from './_csv.ts';

/** Real makers and products by province and regency, with those of the last ninety days. */
export const GET: APIRoute = async ({ locals }) => {
  const { progress, countedAt } = await readProgress(locals.services.db);
  const at = countedAt?.toISOString() ?? '';
  const rows = progress.places.map(({ code, makers, products, new90 }) => {
    const place = placeLabel(code.slice(0, 2), code.length > 2 ? code : null);
    return [code, place, makers, products, new90, at];
  });
  return csvResponse(['code', 'place', 'makers', 'products', 'new_products_90_days', 'counted_at'], rows);
};
