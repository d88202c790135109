import type { Messages } from '../text.ts';

export const saved: Messages['saved'] = {
  title: 'Saved',
  lead: 'Products you marked with a heart. The list is on this device only.',
  emptyTitle: 'Nothing saved yet',
  emptyBody: 'Tap the heart of a product you like.',
  browse: 'Browse products',
  needsScript: 'Saved products need JavaScript',
  needsScriptBody: 'The list is only on your device. Switch JavaScript on in your browser, or bookmark the product.',
  loading: 'Fetching what you saved',
  failedTitle: 'The connection broke',
  failedBody: 'Your list is still on this device.',
  retry: 'Load again',
  gone: 'Products that were withdrawn are no longer shown.',
  how: 'When this page opens, the addresses of saved products are sent to fetch the latest prices. We keep no record.',
};
