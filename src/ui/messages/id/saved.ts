export const saved = {
  title: 'Simpanan',
  lead: 'Produk yang Anda tandai dengan hati. Daftarnya ada di perangkat ini saja.',
  emptyTitle: 'Belum ada simpanan',
  emptyBody: 'Ketuk hati di produk yang Anda suka.',
  browse: 'Jelajahi produk',
  needsScript: 'Simpanan perlu JavaScript',
  needsScriptBody:
    'Daftarnya hanya ada di perangkat Anda. Nyalakan JavaScript di peramban, atau tandai halaman produknya.',
  loading: 'Mengambil simpanan',
  failedTitle: 'Sambungan terputus',
  failedBody: 'Daftar Anda tetap ada di perangkat ini.',
  retry: 'Muat ulang',
  gone: 'Produk yang sudah ditarik tidak tampil lagi.',
  how: 'Saat halaman ini dibuka, alamat produk simpanan dikirim untuk mengambil harga terbaru. Kami tidak mencatatnya.',
};
