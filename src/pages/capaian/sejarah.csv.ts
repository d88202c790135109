import type { APIRoute } from 'astro';
import { csvResponse } from './_csv.ts';

/** Every national figure with its unit, definition, date and source. */
export const GET: APIRoute = ({ locals }) => {
  const rows = locals.services.nationalSeries.flatMap(({ title, unit, sources, points, targets }) =>
    [...points, ...targets].map((figure) => {
      const source = sources.find(({ id }) => id === figure.source);
      const when = [figure.date, figure.date_label];
      const who = [source?.name, source?.date, figure.status ?? 'target'];
      return [title, figure.kind, figure.value, unit, figure.approximate, ...when, figure.definition, ...who];
    }),
  );
  const head = [
    'series',
    'kind',
    'value',
    'unit',
    'approximate',
    'date',
    'when',
    'definition',
    'source',
    'source_date',
    'status',
  ];
  return csvResponse(head, rows);
};
