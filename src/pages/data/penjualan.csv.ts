import type { APIRoute } from 'astro';
import { salesCsv } from '#domain/feed/sales-csv.ts';
import { listSalesMonths } from '#domain/maker/sales-month-store.ts';

/** The same rows as the page's, for programs. */
export const GET: APIRoute = async ({ locals: { services } }) =>
  new Response(salesCsv(await listSalesMonths(services.db)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="penjualan.csv"',
      'x-robots-tag': 'noindex',
    },
  });
