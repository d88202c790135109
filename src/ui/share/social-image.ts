import { placeLabel } from '#domain/region/region.ts';
import type { ShareSubject } from '#domain/share/share-subject.ts';
import { text } from '#ui/messages/text.ts';
import type { ClothOf } from './hung-cloths.ts';
import { isReadable, printable } from './printable.ts';

/** All that a picture says: equal words give equal bytes. Null is left out. */
export interface SocialImage {
  cloth: ClothOf;
  above: string | null;
  title: string;
  quote: string | null;
  below: string[];
}

/** The words of a picture, in Indonesian; no price, which it would outlive. */
export function composeSocialImage(subject: ShareSubject): SocialImage {
  const t = text('id').share;
  const { product, endorsement, look } = subject;
  const place = placeLabel(subject.provinceCode, subject.regencyCode);
  const name = printable(subject.name);
  const whose = product ? printable(product.makerName) : '';
  const seller = product?.makerRole === 'seller' && whose;
  const says = endorsement
    ? [printable(endorsement.held.name), printable(endorsement.held.office)]
    : [product ? t.caption.origins[product.origin](place) : ''];
  return {
    cloth: look,
    above: (product ? (seller ? t.poster.soldBy(whose) : whose) : place) || null,
    title: isReadable(name) ? name : product ? t.poster.namelessProduct : t.poster.namelessMaker,
    quote: endorsement ? `“${printable(endorsement.answers.sentence)}”` : null,
    below: [...says, ...(subject.sample ? [t.caption.sample] : [])].filter(Boolean),
  };
}
