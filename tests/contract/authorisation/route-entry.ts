import type { Kind, Things } from '../../support/visited-things.ts';
import { byEditors, everybody, ofBoth, type Row, row } from './entry-row.ts';

export interface RouteEntry {
  path: (things: Things) => string;
  /** Status, with the page that a redirect leads to. */
  gets: Record<Kind, Row>;
}

export const signIn = '303 /masuk';

export const open = (path: string, outcome = '200'): RouteEntry => ({
  path: () => path,
  gets: ofBoth(everybody(outcome)),
});
export const openFor = (path: RouteEntry['path'], outcome = '200'): RouteEntry => ({
  path,
  gets: ofBoth(everybody(outcome)),
});
/** A page about whoever is signed in. */
export const own = (path: string): RouteEntry => ({ path: () => path, gets: ofBoth(row({}, '200', signIn)) });
/** What is not there and what is somebody else's answer alike. */
const edited = (path: RouteEntry['path']): RouteEntry => ({ path, gets: byEditors('200', '404', signIn) });
export const makerStep = (step: string) => edited(({ makerId }) => `/studio${step}?usaha=${makerId}`);
const staff = { assistant: '200', curator: '200', 'curator elsewhere': '200', admin: '200' };
/** A page for who looks after makers of others. */
export const ofStaff = (path: string): RouteEntry => ({ path: () => path, gets: ofBoth(row(staff, '404', signIn)) });
/** What a curator of its region decides about; to any other it is not there. */
export const decided = (path: RouteEntry['path']): RouteEntry => ({
  path,
  gets: ofBoth(row({ curator: '200', admin: '200' }, '404', signIn)),
});
/** A page for who prepares for a duta. */
export const ofDuta = (path: RouteEntry['path']): RouteEntry => ({
  path,
  gets: ofBoth(row({ duta: '200' }, '404', signIn)),
});
export const productStep = (step: string) => [
  edited(({ productId }) => `/studio/produk/${productId}${step}`),
  edited(({ draftId }) => `/studio/produk/${draftId}${step}`),
];
