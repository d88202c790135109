/** Figures that anybody may see and use. */
export const openData = {
  title: 'Data terbuka',
  description: 'Angka katalog yang boleh dilihat, diunduh, dan dipakai siapa saja.',
  lead: 'Angka dari katalog ini, untuk siapa saja yang ingin membaca atau mengolahnya.',
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
