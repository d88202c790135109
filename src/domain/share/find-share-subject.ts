import { jakartaDay } from '#domain/calendar-day.ts';
import { withheldBy } from '#domain/duta/election-window.ts';
import { findShownEndorsement } from '#domain/duta/endorsement-store.ts';
import { findMakerLook, findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findProductCards } from '#domain/product/product-card-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { ShareSubject, ShareTarget } from './share-subject.ts';

type Has = Pick<Services, 'db' | 'elections' | 'now'>;
/** `until`: last day on which the name is withheld; `path`: of the product, which can be shared without it. */
export type NotShared = { code: 'not-found' } | { code: 'withheld'; until: string; slug: string };

/** What can be shared under a key: the slug of a public product or maker, or the id of a public endorsement. */
export async function findShareSubject(
  services: Has,
  kind: ShareTarget['kind'],
  key: string,
): Promise<Result<ShareSubject, NotShared>> {
  if (kind === 'endorsement') return findEndorsement(services, key);
  const subject = kind === 'product' ? await findProduct(services, key) : await findMaker(services, key);
  return subject ? ok(subject) : fail({ code: 'not-found' });
}

async function findProduct({ db }: Has, slug: string): Promise<ShareSubject | null> {
  const product = await findPublishedProduct(db, slug);
  if (!product?.maker) return null;
  const { id, name, nameEn, provinceCode, regencyCode, sample, origin, maker, categorySlug, motif, shape } = product;
  return {
    target: { kind: 'product', id },
    path: `/produk/${product.slug}`,
    ...{ name, nameEn, provinceCode, regencyCode, sample, endorsement: null },
    product: { origin, makerName: maker.name, makerRole: maker.role },
    look: { id, provinceCode, categorySlug, motif, shape },
  };
}

async function findMaker({ db }: Has, slug: string): Promise<ShareSubject | null> {
  const maker = await findPublishedMaker(db, slug);
  const look = maker && (await findMakerLook(db, maker.id));
  if (!maker || !look) return null;
  const { id, name, nameEn, provinceCode, regencyCode, sample } = maker;
  return {
    target: { kind: 'maker', id },
    path: `/pembuat/${maker.slug}`,
    ...{ name, nameEn, product: null, provinceCode, regencyCode, sample, look, endorsement: null },
  };
}

async function findEndorsement(services: Has, id: string): Promise<Result<ShareSubject, NotShared>> {
  const endorsement = await findShownEndorsement(services.db, id);
  const [card] = endorsement ? await findProductCards(services.db, [endorsement.productId]) : [];
  const product = card && (await findProduct(services, card.slug));
  if (!endorsement || !product) return fail({ code: 'not-found' });
  const { answers, held, duta } = endorsement;
  const window = withheldBy(services.elections, duta, jakartaDay(services.now()));
  if (window) return fail({ code: 'withheld', until: window.to, slug: card.slug });
  const { provinceCode, regencyCode } = duta;
  return ok({
    ...product,
    target: { kind: 'endorsement', id },
    endorsement: { answers, held, provinceCode, regencyCode },
  });
}
