import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';
import { text } from '#ui/messages/text.ts';

interface Gap {
  entity: 'maker' | 'product';
  what: string;
}

const productScreens: Record<string, string> = { price: 'harga' };

/** What is missing before it can be sent, each with the screen where it is filled in. */
export function missingLinks(
  gaps: Gap[],
  { makerId, productId, locale }: { makerId: string; productId?: string; locale: Locale },
): { label: string; href: string }[] {
  const { fix, makerFix } = text(locale).studioStep.preview;
  return gaps.map(({ entity, what }) => ({
    label: (entity === 'maker' ? makerFix[what] : fix[what]) ?? what,
    href: localePath(
      locale,
      entity === 'maker' || !productId
        ? `/studio/profil/nama?usaha=${makerId}`
        : `/studio/produk/${productId}/${productScreens[what] ?? 'nama'}`,
    ),
  }));
}

const fieldOfGap: Record<string, string> = { category: 'categorySlug', price: 'priceIdr', place: 'provinceCode' };

/** The fields that are missing, in a few words; null: none. */
export function lackingFields(gaps: { what: string }[], locale: Locale): string | null {
  const { fields, overview } = text(locale).studioStep;
  const names = gaps.map(({ what }) => (fields[fieldOfGap[what] ?? what] ?? what).toLocaleLowerCase(locale));
  return names.length > 0 ? overview.lacks(names.join(', ')) : null;
}
