export const error = {
  missingTitle: 'Halaman ini tidak ada',
  missingBody: 'Mungkin produknya sudah ditarik pembuat, atau alamatnya salah ketik.',
  tryCategories: 'Atau mulai dari sini',
  home: 'Ke beranda',
  brokenTitle: 'Ada gangguan di tempat kami',
  brokenBody: 'Halaman ini gagal dibuat. Coba muat ulang sebentar lagi; yang Anda ketik tidak kami simpan.',
  reload: 'Muat ulang',
  links: [
    { path: '/kategori/makanan-minuman', label: 'Makanan dan minuman' },
    { path: '/kategori/kain-busana', label: 'Kain dan busana' },
    { path: '/daerah', label: 'Daerah' },
    { path: '/pembuat', label: 'Pembuat' },
    { path: '/koleksi', label: 'Koleksi' },
  ],
};
