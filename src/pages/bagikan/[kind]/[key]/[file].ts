import type { APIRoute } from 'astro';
import { findShareSubject } from '#domain/share/find-share-subject.ts';
import { openShareLink } from '#domain/share/share-link-store.ts';
import { qrPng, qrSvg } from '#ui/share/qr-code.ts';
import { isShareKindName, shareAddress, shareKinds } from '#ui/share/share-address.ts';

const qrCodes = {
  'qr.svg': { type: 'image/svg+xml', draw: qrSvg },
  'qr.png': { type: 'image/png', draw: qrPng },
} as const;

/** Files of a share kit, of what is public now and nothing else. */
export const GET: APIRoute = async ({ params: { kind = '', key = '', file = '' }, locals, rewrite }) => {
  const { services } = locals;
  const drawn = Object.hasOwn(qrCodes, file) ? qrCodes[file as keyof typeof qrCodes] : null;
  if (!isShareKindName(kind) || !drawn) return rewrite('/404');
  const found = await findShareSubject(services, shareKinds[kind], key);
  if (!found.ok) return rewrite('/404');
  const code = await openShareLink(services.db, found.value.target, services.now());
  const body = await drawn.draw(shareAddress(services.site.url, code, 'qr'));
  return new Response(body as BodyInit, {
    headers: { 'content-type': drawn.type, 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' },
  });
};
