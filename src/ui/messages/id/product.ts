export const product = {
  illustration: 'Ilustrasi',
  sample: 'Contoh',
  save: (name: string) => `Simpan ${name}`,
  askPrice: 'Tanya harga',
  soldAt: (shops: number) => `Dijual di ${shops} toko`,
  seeAll: 'Semua',
  sampleBarLead: 'Yang tampil di bawah ini contoh.',
  sampleBarBody: 'Belum dijual, tidak dihitung, dan hilang begitu produk asli masuk.',
  samplesAmongReal: 'Kartu bertanda “Contoh” belum dijual dan tidak dihitung.',
};
