import { Readable } from 'node:stream';
import type { APIRoute } from 'astro';
import { exportMyData } from '#domain/studio/export-my-data.ts';
import { zipArchive } from '#domain/studio/zip-archive.ts';

/** "Unduh data saya": all that is kept of whoever is signed in, as one archive. */
export const GET: APIRoute = async ({ locals, redirect }) => {
  const actor = await locals.actor();
  if (!actor) return redirect('/masuk?lanjut=/studio/data', 303);
  const exported = await exportMyData(locals.services, actor);
  if (!exported.ok) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(Readable.from(zipArchive(exported.value.files))) as ReadableStream, {
    headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="data-saya.zip"' },
  });
};
