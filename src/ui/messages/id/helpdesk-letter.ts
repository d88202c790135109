/** Letters about requests for help. They are sent in Indonesian alone. */
export const helpdeskLetter = {
  greeting: 'Halo.',
  opening: {
    subject: (number: string) => `${number}: permintaan Anda kami terima`,
    body: (topic: string, number: string) => `Permintaan tentang “${topic}” kami terima dengan nomor ${number}.`,
    promise: (date: string) => `Kami menjawab paling lambat ${date}.`,
    stray: 'Bukan Anda yang mengirim? Abaikan surat ini.',
  },
  answer: {
    subjects: {
      answered: (number: string) => `${number}: jawaban dari tim konsultasi`,
      waiting: (number: string) => `${number}: kami menunggu kabar Anda`,
      done: (number: string) => `${number}: selesai`,
    },
    body: (number: string) => `Tim konsultasi menjawab permintaan ${number}:`,
    states: {
      answered: 'Kami masih mengerjakannya.',
      waiting: 'Kami menunggu kabar Anda untuk melanjutkan.',
      done: 'Permintaan ini kami anggap selesai. Bila belum beres, balas di halamannya.',
    },
  },
  page: (address: string) => `Baca dan balas di sini, tanpa masuk: ${address}`,
  secret: 'Siapa pun yang memegang alamat itu bisa membaca permintaan Anda.',
  late: {
    subject: (number: string) => `${number} terlambat dijawab`,
    body: (number: string, topic: string, place: string) =>
      `Permintaan ${number} tentang “${topic}” dari ${place} belum dijawab.`,
    since: (date: string) => `Batas waktunya ${date}.`,
    desk: (address: string) => `Buka di meja konsultasi: ${address}`,
  },
};
