import { type CaseKind, caseKinds, type QueueFilter } from '#domain/desk/queue.ts';
import { findProvince, findProvinceBySlug, findRegency, findRegencyBySlug } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';

const kindNames: Record<CaseKind, string> = {
  'maker-new': 'pembuat-baru',
  'maker-changed': 'pembuat-diubah',
  'product-new': 'produk-baru',
  'product-changed': 'produk-diubah',
  ownership: 'pengakuan',
  report: 'laporan',
  sample: 'contoh-perubahan',
  endorsement: 'dukungan',
  claim: 'keterangan',
  guess: 'tebakan',
  synonym: 'padanan',
};

/** How a kind is named in an address. */
export function kindName(kind: CaseKind): string {
  return kindNames[kind];
}

/** What an address, or a form, asks of the queue; unknown names ask for nothing. */
export function readFilter(read: (name: string) => string | null | undefined): QueueFilter {
  const kind = caseKinds.find((known) => kindNames[known] === read('jenis'));
  const [province = '', regency] = (read('daerah') ?? '').split('/');
  const found = findProvinceBySlug(province);
  const regionCode = found && regency ? findRegencyBySlug(found.code, regency)?.code : found?.code;
  return { ...(kind && { kind }), ...(regionCode && { regionCode }) };
}

/** A region as an address names it: `ntt`, `ntt/sikka`. */
export function regionName(code: string): string {
  const province = findProvince(code.slice(0, 2));
  const regency = findRegency(code);
  return [province?.slug, regency?.slug].filter(Boolean).join('/');
}

/** The filter as names and values of an address. */
export function filterEntries({ kind, regionCode }: QueueFilter): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['jenis', kind && kindNames[kind]],
    ['daerah', regionCode && regionName(regionCode)],
  ];
  return entries.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

/** An address of the desk: the queue, or a case in it, as the filter leaves it. */
export function deskPath(
  caseId: string | null,
  filter: QueueFilter,
  locale: Locale,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams([...filterEntries(filter), ...Object.entries(more)]).toString();
  return localePath(locale, caseId === null ? '/kurasi' : `/kurasi/${caseId}`) + (query && `?${query}`);
}
