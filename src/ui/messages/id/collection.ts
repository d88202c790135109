export const collection = {
  title: 'Koleksi',
  lead: 'Produk untuk satu keperluan, dipilih redaksi. Tidak ada yang membayar untuk masuk.',
  description: 'Kumpulan produk Indonesia untuk hampers, seragam, oleh-oleh rapat, dan acara resmi.',
  contents: 'Isi koleksi',
  all: 'Semua koleksi',
  others: 'Koleksi lain',
  searchAll: 'Cari dan saring',
  emptyTitle: 'Isi koleksi ini belum tayang',
  emptyBody: 'Produknya sedang disiapkan. Lihat koleksi lain.',
};
