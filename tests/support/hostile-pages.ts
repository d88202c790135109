import { motifHref } from '#ui/motif/render.ts';
import type { HostileMaker } from './hostile-makers.ts';
import { markOf } from './hostile-texts.ts';

/** Shown to the maker alone. */
export const ownFields = ['decision.note', 'suspension.note', 'claim.note'];

/** Read at the desk alone. */
export const deskFields = ['report.message', 'report.contact', 'claim.proof', 'request.name'];

/** Every page that shows a text of a maker, to anybody. */
export const publicPages = (maker: HostileMaker): string[] => [
  ...['', '/en'].flatMap((locale) => [
    `${locale}/produk/${maker.productSlug}`,
    `${locale}/pembuat/${maker.makerSlug}`,
    `${locale}/pembuat`,
    `${locale}/kategori/kopi`,
    `${locale}/daerah/nusa-tenggara-timur`,
    `${locale}/cari?q=${markOf['product.name']}`,
    `${locale}/cari?q=${encodeURIComponent(maker.text)}`,
    `${locale}/lapor/${maker.productSlug}`,
    `${locale}/lapor/${maker.makerSlug}?jenis=usaha`,
    `${locale}/harga/${maker.priceToken}`,
    `${locale}/klaim/${maker.cases.claimId}`,
    `${locale}/lapor/jawaban/${maker.cases.answeredId}`,
    `${locale}/konsultasi/permintaan/${maker.cases.requestId}`,
    `${locale}/konsultasi/sudah-diperbaiki`,
    `${locale}/simpan/kartu?id=${maker.productSlug}`,
    `${locale}/duta`,
    `${locale}/duta/${maker.duta.slug}`,
    `${locale}/setuju/${maker.duta.token}`,
  ]),
  '/',
  motifHref('produk', maker.productId),
  motifHref('pembuat', maker.makerId),
  '/sitemap-produk-1.xml',
  '/sitemap-pembuat-1.xml',
];

/** And to the maker alone. */
export const ownPages = ({ makerId, productId, cases }: HostileMaker): string[] => [
  `/studio?usaha=${makerId}`,
  ...['', '/nama', '/cerita', '/kontak', '/foto', '/pratinjau'].map((step) => `/studio/profil${step}?usaha=${makerId}`),
  `/studio/produk/${cases.suspendedId}`,
  ...['', '/foto', '/nama', '/cerita', '/harga', '/keterangan', '/rincian', '/pratinjau'].map(
    (step) => `/studio/produk/${productId}${step}`,
  ),
  `/studio/data?usaha=${makerId}`,
  `/studio/riwayat?usaha=${makerId}`,
  '/studio/akun',
];

/** And to who prepares an official's page. */
export const staffPages = ({ duta }: HostileMaker): string[] => [
  '/meja-duta',
  `/meja-duta/${duta.id}`,
  ...duta.endorsementIds.map((id) => `/meja-duta/${duta.id}/${id}`),
];

/** And to curators. */
export const deskPages = ({ cases, duta, text, makerSlug, productSlug }: HostileMaker): string[] => [
  '/kurasi',
  '/kurasi/duta',
  ...duta.endorsementIds.slice(0, 2).map((id) => `/kurasi/${id}`),
  ...[`/kurasi/pembuat/${makerSlug}`, `/kurasi/produk/${productSlug}`, `/en/kurasi/pembuat/${makerSlug}`],
  `/kurasi/cari?q=${encodeURIComponent(text)}`,
  `/kurasi/cari?q=${markOf['product.name']}`,
  ...cases.caseIds.map((id) => `/kurasi/${id}`),
  '/kurasi/riwayat',
  `/kurasi/riwayat?q=${encodeURIComponent(text)}`,
  '/kurasi?jenis=tebakan',
  ...['/kurasi/konsultasi', `/kurasi/konsultasi/${cases.requestId}`, '/kurasi/konsultasi/perbaikan'],
  '/kurasi/angka',
  `/studio/dampingan?q=${encodeURIComponent(text)}`,
];
