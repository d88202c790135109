import type { Messages } from '../text.ts';

export const error: Messages['error'] = {
  missingTitle: 'This page does not exist',
  missingBody: 'The maker may have withdrawn the product, or the address has a typing error.',
  tryCategories: 'Or start here',
  home: 'To the home page',
  brokenTitle: 'Something broke on our side',
  brokenBody: 'This page could not be made. Load it again in a moment; what you typed was not kept.',
  busyTitle: 'Too many searches at once',
  busyBody: (seconds) => `A great many searches came from your network. Try again in ${seconds} seconds.`,
  brokenForm: 'The form did not arrive whole. Go back to the page before, and send it again.',
  reload: 'Load again',
  links: [
    { path: '/kategori/makanan-minuman', label: 'Food and drink' },
    { path: '/kategori/kain-busana', label: 'Textiles and clothing' },
    { path: '/daerah', label: 'Regions' },
    { path: '/pembuat', label: 'Makers' },
    { path: '/koleksi', label: 'Collections' },
  ],
};
