export const category = {
  title: 'Kategori',
  lead: 'Mulai dari jenis barangnya. Makanan dan minuman lebih dulu, karena paling banyak.',
  products: (count: string) => `${count} produk`,
  seeAll: (name: string) => `Semua ${name.toLowerCase()}`,
  inside: (name: string) => `Di dalam ${name.toLowerCase()}`,
  description: (name: string, summary: string) => `${name} buatan Indonesia. ${summary}`,
  searchAll: (name: string) => `Cari dan saring ${name.toLowerCase()}`,
  others: 'Kategori lain',
  emptyTitle: 'Belum ada produk di kategori ini',
  emptyBody: 'Lihat kategori lain, atau cari dengan kata Anda sendiri.',
  allCategories: 'Semua kategori',
};
