/** A certificate at the curators' desk. */
export const claimCase = {
  number: 'Nomor seperti dikirim',
  says: 'Menurut nomornya',
  pirtYear: (year: string) => `Berakhir tahun ${year}.`,
  bpom: {
    MD: 'Pangan olahan dalam negeri.',
    ML: 'Pangan olahan impor.',
    N: 'Kosmetik.',
    T: 'Obat tradisional.',
    H: 'Obat herbal.',
    F: 'Fitofarmaka.',
    S: 'Suplemen kesehatan.',
  } as Record<string, string>,
  contradiction:
    'Nomor ML berarti barang impor, padahal produk ini dinyatakan dibuat di Indonesia. Belum bisa diverifikasi.',
  papers: 'Bukti',
  paper: (number: number, kind: string, kilobytes: string) => `Bukti ${number}: ${kind}, ${kilobytes} kB`,
  photo: 'foto',
  noPapers: 'Belum ada.',
  papersHint: 'Berkas ini diunduh, tidak dibuka di sini. Jangan teruskan kepada orang lain.',
  until: 'Berlaku sampai',
  untilHints: {
    named: 'Hari terakhir menurut suratnya.',
    maybe: 'Kosongkan bila suratnya tidak menyebut batas waktu.',
  } as Record<string, string>,
  others: 'Keterangan lain',
  reasons: {
    unreadable: 'Bukti tidak terbaca',
    number: 'Nomor tidak cocok',
    holder: 'Nama pemegang berbeda',
    product: 'Untuk produk lain',
    ended: 'Sudah berakhir',
    import: 'Tanda barang impor',
    other: 'Lainnya',
  },
};
