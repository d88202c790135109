/** Figures that anybody may see and use. */
export const openData = {
  title: 'Data terbuka',
  description: 'Angka katalog yang boleh dilihat, diunduh, dan dipakai siapa saja.',
  lead: 'Angka dari katalog ini, untuk siapa saja yang ingin membaca atau mengolahnya.',
  health: {
    title: 'Katalog sehat',
    lead: 'Produk nyata yang punya ketiganya: asal, tautan yang diperiksa, dan harga paling lama 30 hari.',
    none: 'Belum ada produk nyata di katalog, jadi belum ada yang bisa dihitung. Contoh tidak ikut dihitung.',
    rows: {
      healthy: 'Sehat: ketiganya',
      withOrigin: 'Asal dinyatakan',
      withCheckedListing: 'Tautan diperiksa',
      withFreshPrice: 'Harga segar',
    },
    part: 'Bagian',
    count: 'Jumlah produk',
    of: (count: string, all: string, share: string) => `${count} dari ${all} (${share})`,
    countedAt: (time: string) => `Dihitung ${time}.`,
  },
  sales: {
    title: 'Penjualan per bulan',
    lead: 'Berapa usaha yang mengisi tiap rentang penjualan. Usaha mengisinya sendiri, dan boleh tidak mengisi.',
    rule: (least: string) =>
      `Tiap baris berisi sedikitnya ${least} usaha yang berbeda. Yang kurang dari itu digabung dengan baris lain, atau tidak ditampilkan.`,
    once: (day: string) =>
      `Tiap bulan dihitung sekali saja, pada tanggal ${day} bulan berikutnya. Orang dengan beberapa usaha dihitung satu kali.`,
    none: 'Belum ada bulan yang bisa ditampilkan.',
    province: 'Provinsi',
    band: 'Rentang penjualan',
    makers: 'Usaha',
    otherProvinces: 'Provinsi lain',
    otherBands: 'Rentang lain',
    download: 'Unduh CSV',
  },
};
