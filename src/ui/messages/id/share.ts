export const share = {
  title: 'Bagikan',
  whatsapp: 'WhatsApp',
  copy: 'Salin tautan',
  copied: 'Tersalin',
  native: 'Lainnya',
  message: (name: string, address: string) => `${name}\n${address}`,
};
