import type { APIRoute } from 'astro';
import { readEvidence } from '#domain/studio/read-evidence.ts';

/** The paper of a claim, to be saved and never shown by the browser: somebody else sent it. */
export const GET: APIRoute = async ({ locals, params, redirect, url }) => {
  const actor = await locals.actor();
  if (!actor) return redirect(`/masuk?lanjut=${encodeURIComponent(url.pathname)}`, 303);
  const paper = await readEvidence(locals.services, actor, params.id ?? '');
  if (!paper.ok) return new Response(null, { status: 404 });
  const { fileName, contentType, bytes } = paper.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
};
