import type { Messages } from '#ui/messages/text.ts';

export type Place =
  | 'home'
  | 'browse'
  | 'categories'
  | 'regions'
  | 'makers'
  | 'dutas'
  | 'collections'
  | 'progress'
  | 'helpdesk'
  | 'saved';

type Link = { place: Place; path: string; label: (t: Messages['layout']) => string };

/** The main navigation, in the header and in the phone's menu: more would not fit beside the name, in English. */
export const mainLinks: Link[] = [
  { place: 'browse', path: '/cari', label: (t) => t.browse },
  { place: 'regions', path: '/daerah', label: (t) => t.regions },
  { place: 'makers', path: '/pembuat', label: (t) => t.makers },
  { place: 'dutas', path: '/duta', label: (t) => t.dutas },
  { place: 'progress', path: '/capaian', label: (t) => t.progress },
  { place: 'helpdesk', path: '/konsultasi', label: (t) => t.helpdesk },
];

/** Further rooms, in the phone's menu; from a wide screen the footer leads there. */
export const menuLinks: Link[] = [
  { place: 'categories', path: '/kategori', label: (t) => t.categories },
  { place: 'collections', path: '/koleksi', label: (t) => t.collections },
];

/** Where the footer leads. */
export const footerLinks: { path: string; label: (t: Messages['layout']) => string }[] = [
  { path: '/cari', label: (t) => t.browseProducts },
  { path: '/kategori', label: (t) => t.categories },
  { path: '/daerah', label: (t) => t.browseRegions },
  { path: '/koleksi', label: (t) => t.collections },
  { path: '/pembuat', label: (t) => t.makers },
  { path: '/duta', label: (t) => t.dutas },
  { path: '/capaian', label: (t) => t.progress },
  { path: '/tentang', label: (t) => t.about },
  { path: '/bantuan', label: (t) => t.help },
  { path: '/konsultasi', label: (t) => t.helpdesk },
  { path: '/data', label: (t) => t.openData },
  { path: '/privasi', label: (t) => t.privacy },
  { path: '/ketentuan', label: (t) => t.terms },
];
