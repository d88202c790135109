import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditedProduct } from '#domain/product/product-edit-store.ts';
import { type Double, listMakerDoubles, listPictureDoubles, listProductDoubles } from './double-store.ts';

/** What may be the same as a maker or product, by the name it has or would have, and by pictures; each is told once. */
export async function findDoubles(
  db: Database,
  { maker, product, name }: { maker: EditedMaker; product: EditedProduct | null; name: string },
): Promise<Double[]> {
  const { provinceCode, regencyCode } = (product ?? maker).fields;
  if (!product) return listMakerDoubles(db, { id: maker.id, name, provinceCode });
  const [byName, byPicture] = await Promise.all([
    listProductDoubles(db, { id: product.id, name, makerId: maker.id, regencyCode }),
    listPictureDoubles(db, { id: product.id, makerId: maker.id }),
  ]);
  const seen = new Set(byPicture.map(({ id }) => id));
  return [...byPicture, ...byName.filter(({ id }) => !seen.has(id))];
}
