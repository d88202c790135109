/** The fields of one product in the form that settles what a file left open. */
export const categoryField = (productId: string) => `kategori.${productId}`;
export const placeField = (productId: string) => `tempat.${productId}`;

interface Confirmation {
  productId: string;
  categorySlug: string;
  regencyCode: string;
}

/** What was chosen for each product, from the texts of the form. */
export function readConfirmations(texts: Record<string, string>): Confirmation[] {
  return Object.entries(texts).flatMap(([name, categorySlug]) => {
    const productId = /^kategori\.(.{1,60})$/.exec(name)?.[1];
    return productId ? [{ productId, categorySlug, regencyCode: texts[placeField(productId)] ?? '' }] : [];
  });
}

/** Refusals named `PRODUCT.field` by the field of the form that they stand beside. */
export function asFormField(field: string): string {
  const [productId = '', name] = field.split(/\.(?=\w+$)/);
  return name === 'categorySlug' ? categoryField(productId) : placeField(productId);
}
