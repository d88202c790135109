import type { Messages } from '../text.ts';

export const share: Messages['share'] = {
  title: 'Share',
  whatsapp: 'WhatsApp',
  copy: 'Copy link',
  copied: 'Copied',
  native: 'More',
  message: (name, address) => `${name}\n${address}`,
  kitLink: 'Poster, pictures and QR code',
  caption: {
    endorses: (name, office, product) => `${name}, ${office}, uses ${product}.`,
    origins: {
      dibuat: (place) => (place ? `Made in ${place}, Indonesia` : 'Made in Indonesia'),
      dirancang: (place) => (place ? `Designed in ${place}, Indonesia` : 'Designed in Indonesia'),
      dikemas: (place) => (place ? `Packed in ${place}, Indonesia` : 'Packed in Indonesia'),
    },
    by: { maker: (name) => `The maker is ${name}.`, seller: (name) => `Sold by ${name}.` },
    maker: (name, place) => (place ? `${name}, ${place}, Indonesia.` : `${name}, Indonesia.`),
    sample: 'This is a sample, not a real product.',
    seeProduct: 'See where to buy it:',
    seeMaker: 'See the products:',
  },
  kit: {
    title: (name) => `Share ${name}`,
    lead: 'A short link, captions, a QR code, pictures and a poster. All may be kept and printed.',
    sample: 'This is a sample. All of it is marked as one, and visits are not counted.',
    link: 'Short link',
    linkHint: 'Visits by this link are counted by day. Who came is not recorded.',
    captions: 'Captions',
    captionIn: { id: 'In Indonesian', en: 'In English' },
    copyCaption: 'Copy caption',
    qr: 'QR code',
    qrHint: 'Print it 3 cm wide or more, with its white edge.',
    qrAlt: 'QR code of this short link',
    download: (what) => `Download ${what}`,
    back: { product: 'Back to the product', maker: 'Back to the page' },
    withheld: (until) =>
      `Names of officials are withheld during the election period, until ${until}. The product can still be shared.`,
    withheldTitle: 'This is withheld for now',
    shareProduct: 'Share the product',
  },
  gone: {
    title: 'What was shared is no longer shown',
    body: 'The link is right, but its page is no longer shown. There are many other products here.',
    browse: 'Browse products',
  },
};
