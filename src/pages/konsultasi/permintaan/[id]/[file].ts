import type { APIRoute } from 'astro';
import { readConsultationFile } from '#domain/helpdesk/find-consultation.ts';

/** A file of a request, to be saved and never shown by the browser: somebody else sent it. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { id = '', file: fileId = '' } = params;
  const file = await readConsultationFile(locals.services, { consultationId: id, fileId });
  if (!file.ok) return new Response(null, { status: 404 });
  const { fileName, contentType, bytes } = file.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
};
