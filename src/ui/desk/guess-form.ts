/** The category of one product in the form that settles what a file left open. */
export const categoryField = (productId: string) => `kategori.${productId}`;
/** Products that a file put in one place share the field that puts it right; empty: it named no place. */
export const placeField = (code: string) => `tempat.${code}`;
/** Names the place that a product shares, where that is open; it stands there for every product. */
export const sharedField = (productId: string) => `letak.${productId}`;
const placeIsSettled = '-';

interface Guess {
  productId: string;
  categorySlug: string;
  categoryProposed: boolean;
  provinceCode: string | null;
  regencyCode: string | null;
  placeAssumed: boolean;
}

/** The place that a product shares with others, by its code; null: its place is not open. */
export function sharedPlace({ provinceCode, regencyCode, placeAssumed }: Guess): string | null {
  if (provinceCode === null) return '';
  return placeAssumed ? (regencyCode ?? provinceCode) : null;
}

/** What stands in the fields before anything is put right. */
export function guessedValues(guesses: Guess[]): Record<string, string> {
  const fields = guesses.flatMap((guess) => {
    const place = sharedPlace(guess);
    const shared: [string, string][] = place === null ? [] : [[placeField(place), place]];
    return [
      ...shared,
      [categoryField(guess.productId), guess.categorySlug],
      [sharedField(guess.productId), place ?? placeIsSettled],
    ] as [string, string][];
  });
  return Object.fromEntries(fields);
}

/** What was chosen for each product, from the texts of the form. */
export function readSettlements(texts: Record<string, string>) {
  return Object.entries(texts).flatMap(([name, shared]) => {
    const productId = /^letak\.(.{1,60})$/.exec(name)?.[1];
    if (!productId) return [];
    const categorySlug = texts[categoryField(productId)];
    const regencyCode = shared === placeIsSettled ? undefined : (texts[placeField(shared)] ?? '');
    return [
      {
        productId,
        ...(categorySlug !== undefined && { categorySlug }),
        ...(regencyCode !== undefined && { regencyCode }),
      },
    ];
  });
}

/** A refusal named `PRODUCT.field` by the field of the form that it stands beside; null: it is about no product. */
export function guessField(field: string, texts: Record<string, string>): string | null {
  const [, productId, name] = /^(.+)\.(\w+)$/.exec(field) ?? [];
  if (!productId) return null;
  return name === 'categorySlug' ? categoryField(productId) : placeField(texts[sharedField(productId)] ?? '');
}
