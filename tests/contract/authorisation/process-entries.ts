import type { Kind, Things } from '../../support/visited-things.ts';
import { byEditors, everybody, ofBoth, type Row, row } from './entry-row.ts';

export interface ProcessEntry {
  name: string;
  /** Where `src/app` names its address. */
  address: string;
  /** `uploadPath`: of an upload that the editor began. */
  request: (things: Things, uploadPath: string) => RequestInit & { path: string };
  beginsUpload?: true;
  gets: Record<Kind, Row>;
}

const upload = '/studio/unggah';
const tus = { 'tus-resumable': '1.0.0' };
const piece = { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

/** Begins an upload in pieces for a product. */
export function uploadRequest(productId: string): RequestInit & { path: string } {
  const named = Object.entries({ productId, rights: 'mine' });
  const metadata = named.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
  return { path: upload, method: 'POST', headers: { ...tus, 'upload-length': '100', 'upload-metadata': metadata } };
}

/** An upload is of the account that began it: another editor of the same maker is a stranger to it. */
function byBeginner(outcome: string): Record<Kind, Row> {
  return { owned: row({ owner: outcome }, '404', '401'), unowned: row({ assistant: outcome }, '404', '401') };
}

const onUpload = (method: string, outcome: string, init: RequestInit = {}): ProcessEntry => ({
  name: `${method} of an upload`,
  address: upload,
  request: (_, path) => ({ path, method, headers: tus, ...init }),
  beginsUpload: true,
  gets: byBeginner(outcome),
});
const get = (address: string, outcome: string, path: (things: Things) => string = () => address): ProcessEntry => ({
  name: `GET ${address}, ${outcome}`,
  address,
  request: (things) => ({ path: path(things) }),
  gets: ofBoth(everybody(outcome)),
});
const ownPicture = (name: string, path: (things: Things) => string): ProcessEntry => ({
  ...get('/studio/media/', '200', path),
  name,
  gets: byEditors('200', '404', '404'),
});

/** What the process answers before its pages, with what it gives to whom. */
export const processEntries: ProcessEntry[] = [
  {
    name: 'the beginning of an upload',
    address: upload,
    request: ({ productId }) => uploadRequest(productId),
    gets: byEditors('201 /studio/unggah', '404', '401'),
  },
  {
    name: 'a picture sent by a plain form',
    address: upload,
    request: ({ productId }) => ({ path: `${upload}?produk=${productId}`, ...pictureForm() }),
    gets: byEditors('303 /studio/produk', '404', '303 /masuk'),
  },
  onUpload('HEAD', '200'),
  onUpload('PATCH', '204', { headers: piece, body: new Uint8Array(10) }),
  onUpload('DELETE', '204'),
  ownPicture('the state of a picture', ({ hiddenPhotoId }) => `/studio/media/${hiddenPhotoId}`),
  ownPicture('a picture that is not public', ({ hiddenPhotoId }) => `/studio/media/${hiddenPhotoId}/320.jpg`),
  get('/media/', '200', ({ photoId }) => `/media/${photoId}/320.jpg`),
  get('/media/', '404', ({ hiddenPhotoId }) => `/media/${hiddenPhotoId}/320.jpg`),
  get('/healthz', '200'),
  get('/readyz', '200'),
  // From this very machine, or with the token that the operator set.
  get('/metrics', '403'),
  {
    name: 'the button of a mail program',
    address: '/surat',
    request: ({ stopToken }) => ({ path: `/surat/${stopToken}`, method: 'POST' }),
    gets: ofBoth(everybody('200')),
  },
];

/** Words of `src/app` that look like addresses and answer nobody by themselves: pages do, and files of the build. */
export const notAnswered = ['/_astro/', '/alamat-tidak-dikenal', '/api/', '/en', '/en/unknown-address'];

/** As bytes: a form that is still being written when it is refused breaks off on the side that sends. */
function pictureForm(): RequestInit {
  const parts = [
    'Content-Disposition: form-data; name="milik"\r\n\r\nya',
    'Content-Disposition: form-data; name="berkas"; filename="foto.jpg"\r\n\r\nbukan gambar',
  ];
  const body = `${parts.map((part) => `--batas\r\n${part}\r\n`).join('')}--batas--\r\n`;
  return { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=batas' }, body };
}
