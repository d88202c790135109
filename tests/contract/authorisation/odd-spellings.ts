import type { Things } from '../../support/visited-things.ts';

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

function inId(path: string, write: (id: string) => string): string {
  return path.replace(uuid, write);
}

const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

/** One address written in other ways, each of which some server or other has taken for the address itself. */
export const spellings: Record<string, (path: string) => string> = {
  'as it is': (path) => path,
  'with an id in capitals': (path) => inId(path, (id) => id.toUpperCase()),
  'with an escaped letter in its id': (path) => inId(path, (id) => escaped(id[0] ?? '') + id.slice(1)),
  'with a letter escaped twice': (path) => inId(path, (id) => `%25${escaped(id[0] ?? '').slice(1)}${id.slice(1)}`),
  'with a space after its id': (path) => inId(path, (id) => `${id}%20`),
  'with a zero after its id': (path) => inId(path, (id) => `${id}%00`),
  'with an ending': (path) => inId(path, (id) => `${id}.json`),
  'with a slash at its end': (path) => path.replace(/(?=\?|$)/, '/'),
  'with a slash before it': (path) => `/${path}`,
  'with an escaped slash': (path) => path.replace(/(?<=.)\//, '%2f'),
  'with a backslash': (path) => path.replace(/(?<=.)\//, '\\'),
  'in English': (path) => `/en${path}`,
  'in English twice': (path) => `/en/en${path}`,
  'in capitals': (path) => path.replace(/^\/[a-z]+/, (first) => first.toUpperCase()),
  'by a detour': (path) => `/cari/..${path}`,
  'by an escaped detour': (path) => `/cari/%2e%2e${path}`,
  'by a detour escaped twice': (path) => `/media/%252e%252e${path}`,
  'by a detour in the public folder': (path) => `/media/..%2f${path.slice(1)}`,
  'with a semicolon': (path) => path.replace(/(?=\?|$)/, ';.css'),
  'as a whole address': (path) => `http://localhost${path}`,
};

/** Everything at the desk that tells of a maker, its reports, claims and duta, to curators of their region alone. */
export function deskAddresses({ makerId, productId, draftId, duta, helpdesk, ...of }: Things): string[] {
  const cases = [of.submissionId, of.reportId, of.ownershipClaimId, of.claimId, of.guessId, duta.waitingId];
  return [
    ...cases.map((id) => `/kurasi/${id}`),
    ...[`/kurasi/pembuat/${makerId}`, `/kurasi/pembuat/pembuat-${makerId}`],
    ...[`/kurasi/produk/${productId}`, `/kurasi/produk/produk-${draftId}`, `/studio/bukti/${of.evidenceId}`],
    ...['/kurasi', '/kurasi?daerah=nusa-tenggara-timur', '/kurasi?daerah=nusa-tenggara-timur/sumba-timur'],
    ...[
      `/kurasi?jenis=laporan&sesudah=2020-01-01T00:00:00.000Z_${of.reportId}`,
      '/kurasi?jenis=tebakan',
      '/kurasi/duta',
    ],
    ...['/kurasi/konsultasi', `/kurasi/konsultasi/${helpdesk.consultationId}`],
    ...[
      '/kurasi/riwayat',
      `/kurasi/riwayat?q=${makerId}`,
      '/kurasi/cari?q=Draf',
      '/kurasi/cari?q=tenun',
      '/kurasi/angka',
    ],
  ];
}

/** Everything of a maker that is nobody else's to see, and names of files that no address has. */
export function privateAddresses({ makerId, productId, draftId, hiddenPhotoId }: Things, uploadPath: string): string[] {
  return [
    ...['', '/profil', '/profil/nama', '/profil/cerita', '/profil/kontak', '/profil/foto', '/profil/pratinjau'].map(
      (page) => `/studio${page}?usaha=${makerId}`,
    ),
    ...['', '/nama', '/cerita', '/foto', '/harga', '/rincian', '/pratinjau'].map(
      (page) => `/studio/produk/${draftId}${page}`,
    ),
    ...[`/studio/produk/${productId}/nama`, `/studio/data?usaha=${makerId}`, `/studio/riwayat?usaha=${makerId}`],
    ...[`/produk/produk-${draftId}`, `/lapor/produk-${draftId}`, `/simpan/kartu?id=produk-${draftId}`],
    ...[`/api/v1/search?maker=${makerId}`, `/api/v1/products/${draftId}`, `/api/v1/makers/${makerId}`],
    ...[`/studio/media/${hiddenPhotoId}`, `/studio/media/${hiddenPhotoId}/320.jpg`, `/media/${hiddenPhotoId}/320.jpg`],
    ...[`/media/${hiddenPhotoId}/../../originals/${hiddenPhotoId}`, `/originals/${hiddenPhotoId}`],
    ...[`/media/originals/${hiddenPhotoId}`, `/media/%2e%2e/originals/${hiddenPhotoId}`],
    ...[uploadPath, '/media/../auth-secret', '/.env', '/outbox/', '/data/db', '/_server-islands/x'],
  ];
}
