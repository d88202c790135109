import type { APIRoute } from 'astro';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Services } from '#domain/services.ts';
import { findShareSubject } from '#domain/share/find-share-subject.ts';
import type { PrintOrder } from '#domain/share/press.ts';
import { openShareLink } from '#domain/share/share-link-store.ts';
import type { ShareSubject } from '#domain/share/share-subject.ts';
import { text } from '#ui/messages/text.ts';
import { composePoster } from '#ui/share/poster.ts';
import { qrPng, qrSvg } from '#ui/share/qr-code.ts';
import { isShareKindName, shareAddress, shareKinds } from '#ui/share/share-address.ts';
import { composeSocialImage } from '#ui/share/social-image.ts';

type Made = Buffer | string | PrintOrder;
interface KitFile {
  type: string;
  make: (services: Services, subject: ShareSubject) => Promise<Made>;
}

const codeOf = ({ db, now }: Services, { target }: ShareSubject) => openShareLink(db, target, now());
const qrAddress = async (services: Services, subject: ShareSubject) =>
  shareAddress(services.site.url, await codeOf(services, subject), 'qr');

const files: Readonly<Record<string, KitFile>> = {
  'qr.svg': { type: 'image/svg+xml', make: async (...of) => qrSvg(await qrAddress(...of)) },
  'qr.png': { type: 'image/png', make: async (...of) => qrPng(await qrAddress(...of)) },
  'poster.pdf': {
    type: 'application/pdf',
    make: async (services, subject) => {
      const code = await codeOf(services, subject);
      const words = composePoster(subject, code, services.site, jakartaDay(services.now()));
      return { kind: 'poster', words };
    },
  },
  '1200x630.png': {
    type: 'image/png',
    make: async (_, subject) => ({ kind: 'wide', words: composeSocialImage(subject) }),
  },
  '1080x1080.png': {
    type: 'image/png',
    make: async (_, subject) => ({ kind: 'square', words: composeSocialImage(subject) }),
  },
};

/** Files of a share kit, of what is public now and nothing else. */
export const GET: APIRoute = async ({ params: { kind = '', key = '', file = '' }, locals, rewrite }) => {
  const { services, locale } = locals;
  const asked = Object.hasOwn(files, file) ? files[file] : null;
  if (!isShareKindName(kind) || !asked) return rewrite('/404');
  const found = await findShareSubject(services, shareKinds[kind], key);
  if (!found.ok) return rewrite('/404');
  const made = await asked.make(services, found.value);
  const headers = { 'content-type': asked.type, 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' };
  if (typeof made === 'string' || Buffer.isBuffer(made)) return new Response(made as BodyInit, { headers });
  const printed = await services.press.print(made);
  if (printed.ok) return new Response(printed.value as BodyInit, { headers });
  return new Response(`${text(locale).share.kit.busy}\n`, {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(printed.refusal.retryAfterSeconds),
    },
  });
};
