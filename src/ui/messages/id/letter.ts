/** The weekly message to a maker. It is sent in Indonesian alone: makers write their profile in it. */
export const letter = {
  subject: (name: string) => `Minggu ini di katalog: ${name}`,
  greeting: (name: string) => `Halo, ${name}.`,
  seen: (visits: string, clicks: string) =>
    `Minggu lalu halaman Anda dilihat ${visits} kali. Tautan ke toko dibuka ${clicks} kali.`,
  unseen: 'Minggu lalu belum ada yang melihat halaman Anda.',
  next: 'Satu hal yang paling membantu sekarang:',
  improvements: {
    'add-product': 'Tambahkan produk pertama Anda.',
    'add-maker-photo': 'Pasang foto Anda atau tempat kerja Anda.',
    'add-story': 'Ceritakan bagaimana usaha Anda dimulai.',
    'add-contact': 'Isi satu cara menghubungi Anda.',
    'give-consent': 'Pilih kontak yang boleh dilihat pembeli.',
    'add-photo': 'Ada produk yang belum punya foto.',
    'add-listing': 'Ada produk yang belum punya tautan toko.',
    'confirm-price': 'Ada harga yang sudah lama tidak diperiksa.',
    'describe-photo': 'Jelaskan isi foto dengan satu kalimat.',
    'add-product-story': 'Ceritakan bagaimana satu produk dibuat.',
    'add-size': 'Tulis ukuran atau berat produk.',
  },
  studio: (address: string) => `Buka studio: ${address}`,
  prices: (address: string) => `Harga masih benar? Satu ketukan, tanpa masuk: ${address}`,
  pricesNote: 'Tautan ini hanya bisa menyatakan harga masih benar, dan berlaku dua minggu.',
  stop: (address: string) => `Tidak mau surat ini lagi? Berhenti di sini, tanpa masuk: ${address}`,
};

/** Tells a maker which claims end soon. */
export const endingClaims = {
  subject: (count: number) => (count === 1 ? 'Satu keterangan segera berakhir' : `${count} keterangan segera berakhir`),
  greeting: (name: string) => `Halo, ${name}.`,
  lead: 'Keterangan ini segera berakhir:',
  line: (type: string, product: string | null, date: string) =>
    `${type}${product ? `, ${product}` : ''}: sampai ${date}`,
  what: 'Setelah hari itu tandanya hilang dari halaman Anda dengan sendirinya.',
  todo: (address: string) => `Bila sudah diperpanjang, kirim nomor dan surat yang baru di studio: ${address}`,
};

/** Tells a maker which links visits hid. */
export const hiddenLinks = {
  subject: (count: number) =>
    count === 1 ? 'Satu tautan produk tidak ditemukan' : `${count} tautan produk tidak ditemukan`,
  greeting: (name: string) => `Halo, ${name}.`,
  lead: 'Kami membuka tautan ini pada dua hari yang berbeda. Halamannya tidak ada lagi:',
  what: 'Tautan itu kami sembunyikan dari pembeli. Produknya tetap tampil.',
  todo: (address: string) => `Ganti dengan tautan yang benar di studio: ${address}`,
  back: 'Bila halamannya ada lagi, tautan tampil kembali dengan sendirinya.',
};

/** Answers who reported a page. */
export const reportAnswer = {
  subject: (name: string) => `Jawaban atas laporan Anda tentang ${name}`,
  gone: 'halaman yang sudah tidak ada',
  greeting: 'Halo.',
  lead: (name: string, date: string) => `Pada ${date} Anda melaporkan ${name}. Kami sudah memeriksanya.`,
  findings: {
    corrected: 'Laporan Anda benar. Halamannya sudah diperbaiki.',
    removed: 'Laporan Anda benar. Halamannya sudah diturunkan.',
    kept: 'Setelah diperiksa, halamannya tetap seperti semula.',
  },
  says: (answer: string) => `Kata kurator: ${answer}`,
  page: (address: string) => `Jawaban ini juga ada di: ${address}`,
  thanks: 'Terima kasih sudah ikut menjaga katalog ini.',
};

/** Answers who said "Ini usaha saya". */
export const claimAnswer = {
  acceptedSubject: (name: string) => `${name} sekarang milik akun Anda`,
  declinedSubject: (name: string) => `Permintaan Anda tentang ${name}`,
  greeting: 'Halo.',
  accepted: (name: string) => `Kurator sudah memeriksa. ${name} sekarang milik akun Anda.`,
  declined: (name: string) => `Kurator sudah memeriksa. ${name} belum bisa kami pindahkan ke akun Anda.`,
  why: 'Buktinya belum cukup untuk memastikan bahwa usaha itu milik Anda.',
  again: (address: string) => `Anda boleh meminta lagi dengan bukti lain: ${address}`,
  studio: (address: string) => `Rawat halamannya di studio: ${address}`,
};

/** Tells an owner that something of theirs was suspended, or is public again. */
export const suspension = {
  subject: (name: string) => `${name} disembunyikan dari katalog`,
  liftedSubject: (name: string) => `${name} tampil lagi di katalog`,
  greeting: (name: string) => `Halo, ${name}.`,
  hidden: (name: string) => `Kurator menyembunyikan ${name} dari katalog.`,
  lifted: (name: string) => `Kurator selesai memeriksa. ${name} tampil lagi seperti semula.`,
  says: (note: string) => `Kata kurator: ${note}`,
  kept: 'Tidak ada isian yang hilang. Anda tetap bisa memperbaikinya di studio.',
  studio: (address: string) => `Buka studio: ${address}`,
};

/** Tells a maker what was decided about what they sent. */
export const decisionLetter = {
  subject: (title: string, state: string) => `${title}: ${state.toLowerCase()}`,
  subjects: (count: number) => `${count} kiriman Anda sudah diperiksa`,
  greeting: (name: string) => `Halo, ${name}.`,
  lead: 'Kiriman Anda sudah diperiksa.',
  approved: (title: string, address: string) => `${title} sudah tayang: ${address}`,
  returned: (title: string) => `${title} perlu diperbaiki sebelum tayang.`,
  refused: (title: string) => `${title} tidak diterima.`,
  reason: (reason: string) => `Tentang: ${reason}.`,
  says: (note: string) => `Kata kurator: ${note}`,
  corrected: (fields: string) => `Kurator memperbaiki: ${fields}.`,
  mend: (address: string) => `Perbaiki, lalu kirim lagi: ${address}`,
  studio: (address: string) => `Buka studio: ${address}`,
};

/** Asks an official to approve words by one link. */
export const dutaApproval = {
  pageSubject: 'Mohon persetujuan halaman duta Anda',
  productSubject: (product: string) => `Mohon persetujuan dukungan: ${product}`,
  greeting: (name: string) => `Yth. ${name},`,
  page: 'Staf Anda sudah menyiapkan halaman duta untuk Anda.',
  product: (product: string) => `Staf Anda sudah menyiapkan dukungan Anda untuk ${product}.`,
  open: (address: string) => `Baca dan setujui dengan satu ketukan: ${address}`,
  once: (until: string) => `Tautan ini hanya bisa dipakai satu kali, sampai ${until}. Jangan diteruskan.`,
};

/** Tells a duta that an endorsement ended with its product. */
export const dutaDropped = {
  subject: (product: string) => `Dukungan untuk ${product} berakhir`,
  greeting: (name: string) => `Yth. ${name},`,
  body: (product: string) =>
    `Kurator menyembunyikan ${product} dari katalog. Dukungan Anda untuk produk itu ikut berakhir.`,
  after: 'Nama Anda tidak lagi tampil bersama produk itu. Anda tidak perlu melakukan apa pun.',
};
