import type { ClaimType } from '#domain/claim/claim.ts';

/** How people write each certificate; the first is what a document says. */
export const claimWords: Readonly<Record<ClaimType, readonly string[]>> = {
  nib: ['nib'],
  pirt: ['p-irt', 'pirt', 'spp-irt'],
  bpom: ['bpom', 'md bpom', 'izin bpom'],
  halal: ['halal'],
  sni: ['sni'],
  tkdn: ['tkdn'],
  ig: ['indikasi geografis', 'ig', 'geographical indication', 'indigeo'],
  svlk: ['svlk', 'legalitas kayu'],
  merek: ['merek terdaftar', 'merek dagang'],
};

/** Words in front of a certificate that say no more than the certificate itself. */
export const certifiedWords: readonly string[] = ['bersertifikat', 'sertifikat', 'sertifikasi', 'berizin', 'certified'];
