/** Why something was sent back or refused, and what was decided, as curators and makers read it. */
export const decision = {
  reasons: {
    photo: 'Foto',
    text: 'Tulisan',
    price: 'Harga',
    category: 'Kategori',
    place: 'Tempat',
    origin: 'Asal produk',
    listing: 'Tautan toko',
    claim: 'Keterangan',
    double: 'Sudah ada di katalog',
    forbidden: 'Tidak boleh ada di katalog',
    other: 'Lainnya',
  },
  states: {
    approved: 'Disetujui',
    returned: 'Perlu diperbaiki',
    refused: 'Tidak diterima',
  },
  about: (reason: string) => `Tentang: ${reason}`,
  corrected: (fields: string) => `Kurator memperbaiki: ${fields}.`,
};
