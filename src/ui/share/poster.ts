import { placeLabel } from '#domain/region/region.ts';
import type { Site } from '#domain/services.ts';
import type { ShareSubject } from '#domain/share/share-subject.ts';
import { formatDate } from '#ui/format/date.ts';
import { text } from '#ui/messages/text.ts';
import type { ClothOf } from './hung-cloths.ts';
import { isReadable, printable } from './printable.ts';
import { printedAddress, shareAddress } from './share-address.ts';

/** All that a poster says, ready to be set: equal words give equal bytes. Lines that have nothing to say are left out. */
export interface Poster {
  cloth: ClothOf;
  above: string;
  title: string;
  quote: string | null;
  /** In bold, below the quote. */
  who: string | null;
  lines: string[];
  sample: string | null;
  qr: string;
  qrWords: string;
  address: string;
  /** When it was made, `YYYY-MM-DD`. */
  day: string;
  foot: [string, string];
}

/** The words of an A4 poster, in Indonesian; `today` is printed on it. */
export function composePoster(subject: ShareSubject, code: string, site: Site, today: string): Poster {
  const { share, duta, layout } = text('id');
  const t = share.poster;
  const { product, endorsement, look } = subject;
  const place = placeLabel(subject.provinceCode, subject.regencyCode);
  const name = printable(subject.name);
  const whose = product ? printable(product.makerName) : '';
  const origin = product ? share.caption.origins[product.origin](place) : '';
  const above = product ? (product.makerRole === 'seller' && whose ? t.soldBy(whose) : whose) : place;
  const owner = printable(site.owner ?? '');
  return {
    cloth: look,
    above: endorsement ? [above, place].filter(Boolean).join(', ') : above,
    title: isReadable(name) ? name : product ? t.namelessProduct : t.namelessMaker,
    quote: endorsement ? `“${printable(endorsement.answers.sentence)}”` : origin || null,
    who: endorsement ? printable(endorsement.held.name) : null,
    lines: endorsement
      ? [
          [printable(endorsement.held.office), placeLabel(endorsement.provinceCode, endorsement.regencyCode)]
            .filter(Boolean)
            .join(', '),
          duta.bought(formatDate(endorsement.answers.boughtOn, 'id'), duta.payments[endorsement.answers.paidBy]),
          ...(endorsement.answers.ownBusiness === 'yes' ? [duta.ownBusiness] : []),
        ]
      : [],
    sample: subject.sample ? share.caption.sample : null,
    qr: shareAddress(site.url, code, 'poster'),
    qrWords: product ? t.scanProduct : t.scanMaker,
    address: printedAddress(site.url, code),
    day: today,
    foot: [t.printed(formatDate(today, 'id')), owner ? layout.runBy(owner) : layout.notOfficial],
  };
}
