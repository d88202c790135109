import type { SalesMonth } from '#domain/maker/sales-total.ts';

/**
 * Totals as CSV: month (`2026-02`), Kemendagri code of the province, band in million rupiah, makers. An empty code: all
 * provinces without a row of that band; an empty band: all bands without a row of that province.
 */
export function salesCsv(months: SalesMonth[]): string {
  const rows = months.flatMap(({ month, totals }) =>
    totals.map(({ provinceCode, band, makers }) => [month.slice(0, 7), provinceCode ?? '', band ?? '', makers]),
  );
  return [['month', 'province', 'band', 'makers'], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
