import type { Messages } from '../text.ts';

export const share: Messages['share'] = {
  title: 'Share',
  whatsapp: 'WhatsApp',
  copy: 'Copy link',
  copied: 'Copied',
  native: 'More',
  message: (name, address) => `${name}\n${address}`,
};
