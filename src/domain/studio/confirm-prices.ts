import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, findEditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { type EditedProduct, listEditedProducts, updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import type { Services } from '#domain/services.ts';
import { readLetterLink } from './letter-link.ts';

export interface LinkedPrices {
  makerName: string;
  /** Public ones with a price, as everybody can see them. */
  products: { id: string; name: string; priceIdr: number; priceMaxIdr: number | null; priceCheckedAt: string | null }[];
}

type LinkServices = EditServices & Pick<Services, 'keyedHash'>;
type LinkRefusal = { code: 'link-expired' };

/** What a signed link lets confirm. Looking changes nothing: programs open the links of mails too. */
export async function findLinkedPrices(
  services: LinkServices,
  token: string,
): Promise<Result<LinkedPrices, LinkRefusal>> {
  const makerId = readLetterLink(services, 'price-link', token);
  const maker = makerId === null ? null : await findEditedMaker(services.db, makerId);
  if (maker?.owned.state !== 'published') return fail({ code: 'link-expired' });
  const products = await pricedProducts(services.db, maker);
  return ok({
    makerName: maker.fields.name,
    products: products.map(({ id, fields, priceCheckedAt }) => ({
      ...{ id, name: fields.name, priceMaxIdr: fields.priceMaxIdr, priceCheckedAt },
      priceIdr: fields.priceIdr ?? 0,
    })),
  });
}

/** "Harga masih benar" without signing in: the named prices stand as they are, checked today. Answers how many. */
export async function confirmPrices(
  services: LinkServices,
  { token, productIds }: { token: string; productIds: string[] },
): Promise<Result<{ confirmed: number }, LinkRefusal>> {
  const makerId = readLetterLink(services, 'price-link', token);
  if (makerId === null) return fail({ code: 'link-expired' });
  const { db, categories, now } = services;
  return db.transaction(async (tx) => {
    const maker = await lockMaker(tx, makerId);
    if (maker?.owned.state !== 'published') return fail({ code: 'link-expired' as const });
    const named = (await pricedProducts(tx, maker)).filter(({ id }) => productIds.includes(id));
    const at = now();
    const priceCheckedAt = jakartaDay(at);
    const ids = named.map(({ id }) => id);
    for (const id of ids) await updateProduct(tx, id, { priceCheckedAt }, at);
    await recordProductChanges(tx, ids, { categories, now: at });
    const act = {
      actor: null,
      action: 'price.confirm-by-link',
      subject: 'maker',
      subjectId: makerId,
      makerId,
    } as const;
    if (ids.length > 0) await recordAct(tx, { ...act, details: { products: ids.length } }, at);
    return ok({ confirmed: ids.length });
  });
}

async function pricedProducts(db: Database, maker: EditedMaker): Promise<EditedProduct[]> {
  const products = await listEditedProducts(db, [maker.id]);
  return products.filter(({ state, fields }) => state === 'published' && fields.priceIdr !== null);
}
