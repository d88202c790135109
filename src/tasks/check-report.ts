import type { IndexComparison } from '#domain/search/check-index.ts';
import type { IndexCheck } from '#domain/search/check-search-store.ts';
import type { SetAside } from '#domain/search/outbox-store.ts';
import type { IndexName } from '#domain/search/search-index.ts';

const labels = { products: 'Produk', makers: 'Pembuat' };
const names: IndexName[] = ['products', 'makers'];
const mostListed = 20;

/** One line an index. */
export function describeCheck(checks: Record<IndexName, IndexCheck>): string[] {
  return names.map((name) => {
    const { database, index, missing, stale, extra, repaired } = checks[name];
    const isTrue = missing + stale + extra === 0;
    const verdict = isTrue ? 'cocok' : `${missing} hilang, ${stale} usang, ${extra} berlebih`;
    const mended = repaired > 0 ? `; ${repaired} diperbaiki` : '';
    return `${labels[name]}: ${database} di basis data, ${index} di indeks; ${verdict}${mended}.`;
  });
}

/** Which documents are wrong, in which provinces the counts differ, and what the index refuses. */
export function describeFaults(found: Record<IndexName, IndexComparison>, refused: SetAside[]): string[] {
  const faults = names.flatMap((name) => {
    const { missing, stale, extra, provinces } = found[name];
    return [
      ...listed(`${labels[name]} hilang`, missing),
      ...listed(`${labels[name]} usang`, stale),
      ...listed(`${labels[name]} berlebih`, extra),
      ...provinces.map(
        ({ province, database, index }) =>
          `${labels[name]}, provinsi ${province || 'tidak diketahui'}: ${database} di basis data, ${index} di indeks.`,
      ),
    ];
  });
  return [
    ...faults,
    ...refused.map(
      ({ entity, id, error }) => `Ditolak indeks: ${entity === 'product' ? 'produk' : 'pembuat'} ${id} (${error}).`,
    ),
  ];
}

function listed(label: string, ids: string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > mostListed ? `, dan ${ids.length - mostListed} lagi` : '';
  return [`${label}: ${ids.slice(0, mostListed).join(', ')}${more}.`];
}
