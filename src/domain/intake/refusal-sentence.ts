import type { RowRefusal } from './candidate.ts';

const link = 'Pakai alamat halaman produknya di Tokopedia, Shopee, atau tempat jual lain yang dikenal.';

const sentences: Record<string, (detail: string, column: string) => string> = {
  'name-missing': () => 'Baris ini tidak menyebut nama produk.',
  'text-too-long': (limit, column) => `Isi kolom "${column}" lebih dari ${limit} huruf.`,
  formula: (_, column) => `Kolom "${column}" berisi rumus, bukan isi. Simpan nilainya, lalu coba lagi.`,
  nik: (_, column) =>
    `Kolom "${column}" memuat 16 angka berurutan yang bisa berupa NIK. Hapus nomor itu: NIK tidak pernah kami simpan.`,
  'private-phone': (_, column) =>
    `Kolom "${column}" memuat nomor telepon. Hapus nomor itu: nomor hanya tampil dengan izin pemiliknya.`,
  'price-unreadable': (text) => `Harga "${text}" tidak terbaca. Tulis seperti Rp17.000 atau 17000.`,
  'price-zero': () => 'Harga tertulis 0. Kosongkan bila belum diketahui.',
  'price-negative': (text) => `Harga "${text}" kurang dari nol.`,
  'price-fraction': (text) => `Harga "${text}" memuat pecahan rupiah. Tulis rupiah bulat.`,
  'price-too-large': (text) => `Harga "${text}" di luar batas wajar (paling banyak Rp10 miliar).`,
  'price-foreign-currency': (text) => `Harga "${text}" bukan dalam rupiah.`,
  'price-range-reversed': (text) => `Rentang harga "${text}" terbalik: batas bawah lebih besar dari batas atas.`,
  'sold-unreadable': (text) => `Jumlah terjual "${text}" tidak terbaca.`,
  'link-unreadable': (text) => `"${text}" bukan alamat halaman. ${link}`,
  'link-too-long': () => 'Tautan lebih panjang dari 2.000 huruf.',
  'link-unsafe': () => `Tautan ini bukan alamat halaman yang aman. ${link}`,
  'link-not-https': () => 'Alamat situs sendiri harus dimulai dengan https://.',
  'link-private-host': () => 'Tautan ini menunjuk ke jaringan tertutup atau alamat mesin, bukan ke halaman umum.',
  'link-promo': () => 'Tautan ini pengalihan iklan. Pakai alamat halaman produknya sendiri.',
  'link-bukalapak': () => 'Bukalapak tidak lagi menjual barang sejak Februari 2025. Pakai tempat jual lain.',
  'link-shortener': () => 'Tautan dipendekkan layanan lain sehingga tujuannya tidak terlihat. Pakai alamat aslinya.',
  'link-lookalike': (text) => `Alamat "${text}" menyerupai tempat jual yang dikenal, tetapi bukan. ${link}`,
  'link-not-a-product': () => 'Tautan ini bukan halaman satu produk (mungkin halaman toko atau pencarian).',
  'link-whatsapp': () => 'Nomor WhatsApp hanya tampil dengan izin pemiliknya, jadi tidak bisa masuk lewat berkas.',
  'foreign-origin': (words) =>
    `Baris ini menyebut asal luar negeri ("${words}"). Katalog ini hanya untuk produk Indonesia.`,
  'import-number': () => 'Nomor BPOM ML menandai pangan impor dan bertentangan dengan asal "dibuat di Indonesia".',
  'repeated-differently': (first) => `Produk yang sama sudah ada di baris ${first} berkas ini dengan isi berbeda.`,
  'listing-taken': (slug) => `Tautan ini sudah milik produk lain: /produk/${slug}.`,
  merged: (slug) => `Produk ini sudah digabung ke produk lain: /produk/${slug}.`,
  'kept-by-owner': (name) => `Produk ${name} sudah dirawat pemiliknya sendiri dan tidak diubah oleh berkas.`,
  'other-maker': (name) => `Tautan ini milik produk dari pembuat lain: ${name}.`,
};

/** The sentence of a refusal in Indonesian; `column` is the heading as the file writes it. */
export function refusalSentence({ code, detail = '' }: RowRefusal, column: string): string {
  const sentence = sentences[code];
  if (!sentence) throw new Error(`No sentence for the refusal "${code}".`);
  return sentence(detail.length > 60 ? `${detail.slice(0, 60)}…` : detail, column);
}
