import { placeLabel } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import type { ShareSubject } from '#domain/share/share-subject.ts';
import { localised } from '#ui/localised.ts';
import { text } from '#ui/messages/text.ts';

/** What to write beside a picture or in a message: what it is, who says so, and its link, in one language. */
export function composeCaption(subject: ShareSubject, address: string, locale: Locale): string {
  const t = text(locale).share.caption;
  const name = localised(locale, subject.name, subject.nameEn).text;
  const place = placeLabel(subject.provinceCode, subject.regencyCode);
  const { product, endorsement } = subject;
  const lines: string[] = [];
  if (endorsement) {
    const { held, answers } = endorsement;
    lines.push(`“${answers.sentence}”`, t.endorses(held.name, held.office, name));
    if (answers.ownBusiness === 'yes') lines.push(text(locale).duta.ownBusiness);
  }
  if (product) {
    const { makerName, makerRole, origin } = product;
    if (!endorsement) lines.push(name);
    lines.push([t.origins[origin](place), t.by[makerRole](makerName)].join('. '));
  } else lines.push(t.maker(name, place));
  if (subject.sample) lines.push(t.sample);
  lines.push(`${product ? t.seeProduct : t.seeMaker} ${address}`);
  return lines.join('\n');
}
