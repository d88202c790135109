export const error = {
  missingTitle: 'Halaman ini tidak ada',
  missingBody: 'Mungkin produknya sudah ditarik pembuat, atau alamatnya salah ketik.',
  tryCategories: 'Atau mulai dari sini',
  home: 'Ke beranda',
  brokenTitle: 'Ada gangguan di tempat kami',
  brokenBody: 'Halaman ini gagal dibuat. Coba muat ulang sebentar lagi; yang Anda ketik tidak kami simpan.',
  busyTitle: 'Terlalu banyak pencarian sekaligus',
  busyBody: (seconds: number) => `Dari jaringan Anda datang banyak sekali pencarian. Coba lagi dalam ${seconds} detik.`,
  brokenForm: 'Isian tidak sampai dengan utuh. Kembali ke halaman tadi, lalu kirim lagi.',
  reload: 'Muat ulang',
  links: [
    { path: '/kategori/makanan-minuman', label: 'Makanan dan minuman' },
    { path: '/kategori/kain-busana', label: 'Kain dan busana' },
    { path: '/daerah', label: 'Daerah' },
    { path: '/pembuat', label: 'Pembuat' },
    { path: '/koleksi', label: 'Koleksi' },
  ],
};
