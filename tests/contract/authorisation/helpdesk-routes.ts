import { decided, ofStaff, open, openFor, type RouteEntry } from './route-entry.ts';

/** The open door, and the desk of the team behind it. */
export const helpdeskRoutes: Record<string, RouteEntry[]> = {
  'kurasi/konsultasi/index.astro': [ofStaff('/kurasi/konsultasi')],
  'kurasi/konsultasi/telepon.astro': [ofStaff('/kurasi/konsultasi/telepon')],
  'kurasi/konsultasi/perbaikan.astro': [ofStaff('/kurasi/konsultasi/perbaikan')],
  'kurasi/konsultasi/[id].astro': [decided(({ helpdesk }) => `/kurasi/konsultasi/${helpdesk.consultationId}`)],
  'konsultasi/index.astro': [open('/konsultasi')],
  'konsultasi/sudah-diperbaiki.astro': [open('/konsultasi/sudah-diperbaiki')],
  // Whoever has the address of a request, which nobody guesses.
  'konsultasi/permintaan/[id]/index.astro': [
    ...[openFor(({ helpdesk }) => helpdesk.address), open('/konsultasi/permintaan/K-0001', '404')],
  ],
  'konsultasi/permintaan/[id]/[file].ts': [
    ...[openFor(({ helpdesk }) => helpdesk.fileAddress), openFor(({ helpdesk }) => `${helpdesk.address}/lain`, '404')],
  ],
};
