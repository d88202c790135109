import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { findDutaLook } from '#domain/duta/duta-store.ts';
import { findMakerLook } from '#domain/maker/maker-store.ts';
import { findProductLook } from '#domain/product/product-store.ts';
import { findProvince } from '#domain/region/region.ts';
import type { Services } from '#domain/services.ts';
import { MOTIF_VERSION } from '#ui/motif/motif.ts';
import { isMotifKind, type MotifKind, type MotifSubject, renderMotif, STANDING_IDS } from '#ui/motif/render.ts';

/** Drawings of known ids only: an unknown one is a 404, and nothing is kept of it. */
export const GET: APIRoute = async ({ params: { version, kind = '', id = '' }, locals, request }) => {
  const subject = version === MOTIF_VERSION && isMotifKind(kind) ? await findSubject(locals.services, kind, id) : null;
  if (!subject)
    return new Response('Tidak ada gambar di alamat ini.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  if (request.method === 'GET') locals.cache.keep({ tags: ['motif'] });
  return new Response(renderMotif(kind as MotifKind, subject), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  });
};

async function findSubject(services: Services, kind: MotifKind, id: string): Promise<MotifSubject | null> {
  switch (kind) {
    case 'produk':
    case 'produk-dekat':
    case 'produk-tepi':
      return findProductLook(services.db, id);
    case 'pembuat':
    case 'pembuat-kain':
    case 'pinggir':
      return findMakerLook(services.db, id);
    case 'duta':
      return findDutaLook(services.db, id);
    case 'kategori': {
      const category = services.categories.find(id);
      return category && { id, categorySlug: category.slug, shape: category.shape, motif: category.motif };
    }
    case 'provinsi':
      return findProvince(id) && { id, provinceCode: id };
    case 'koleksi':
      return (await getEntry('occasion', id)) ? { id } : null;
    default:
      return (STANDING_IDS[kind] as readonly string[]).includes(id) ? { id } : null;
  }
}
