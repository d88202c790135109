/** Tells a maker what was decided about a claim. It is sent in Indonesian alone. */
export const claimLetter = {
  subjects: {
    verified: (type: string) => `${type}: sudah cocok dengan suratnya`,
    asked: (type: string) => `${type}: perlu bukti yang lebih jelas`,
    refused: (type: string) => `${type}: tidak diterima`,
    revoked: (type: string) => `${type}: dicabut`,
  },
  greeting: (name: string) => `Halo, ${name}.`,
  states: {
    verified: (type: string, name: string) =>
      `Kurator sudah mencocokkan ${type} untuk ${name}. Tandanya sekarang tampil.`,
    asked: (type: string, name: string) => `Bukti ${type} untuk ${name} belum cukup.`,
    refused: (type: string, name: string) => `${type} untuk ${name} tidak diterima. Keterangan itu tidak tampil.`,
    revoked: (type: string, name: string) => `${type} untuk ${name} dicabut. Tandanya tidak tampil lagi.`,
  },
  until: (date: string) => `Berlaku sampai ${date}.`,
  reason: (reason: string) => `Alasan: ${reason}.`,
  says: (note: string) => `Kata kurator: ${note}`,
  again: 'Kirim foto atau PDF yang lebih jelas, lalu kurator memeriksanya lagi.',
  register: (address: string) => `Halaman keterangannya: ${address}`,
  studio: (address: string) => `Buka di studio: ${address}`,
};
