/** What a file left open of a shop, at the desk. */
export const deskGuess = {
  title: 'Yang ditebak dari berkas',
  lead: 'Periksa tiap tebakan, perbaiki yang keliru, lalu tetapkan semuanya sekali.',
  none: 'Tidak ada lagi yang terbuka dari usaha ini.',
  place: (products: string) => `Kabupaten atau kota untuk ${products} produk`,
  assumed: 'Nama di berkas bisa berarti kota atau kabupaten. Kami menganggapnya kota.',
  nowhere: 'Berkas tidak menyebut tempat yang dikenal. Tanpa tempat, produk belum tayang.',
  choose: 'Pilih',
  category: 'Kategori',
  guessed: 'ditebak dari judul',
  draft: 'belum tayang',
  seeShop: 'Lihat di toko',
  more: (shown: string, open: string) => `${shown} dari ${open} produk. Sisanya muncul setelah ini.`,
};
