import { submittedPhotos } from '#domain/moderation/submitted-photo.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { type Correction, correctionsOf, photoCorrections } from './correction.ts';
import type { DeskCase } from './desk-case.ts';
import { fieldWords, joined } from './field-words.ts';
import { type MarkedPhotos, markPhotos } from './marked-photos.ts';
import { type MarkedTexts, markWords } from './word-diff.ts';

/** One part of what was sent, beside what is public. */
export interface ChangeRow {
  name: string;
  label: string;
  isChanged: boolean;
  /** Exactly one of the two is there. */
  texts: MarkedTexts | null;
  photos: MarkedPhotos | null;
  /** How a curator puts it right, field by field; empty: only its maker can. */
  corrections: Correction[];
}

/** In the order in which a curator reads them. */
const rowNames = {
  maker: ['name', 'nameEn', 'photos', 'place', 'role', 'crafts', 'summary', 'summaryEn', 'story', 'storyEn'],
  product: [
    ...['name', 'nameEn', 'photos', 'categorySlug', 'origin', 'originAttestedBy', 'price', 'unit', 'unitEn', 'place'],
    ...['materials', 'technique', 'summary', 'summaryEn', 'story', 'storyEn', 'stock', 'leadTimeDays', 'minimumOrder'],
    ...['capacityPerMonth', 'weightGrams', 'sizeText'],
  ],
};
/** Shown of something public even where they stay as they are: what it is. */
const alwaysShown = { maker: ['name', 'place', 'role'], product: ['name', 'categorySlug', 'origin', 'price', 'place'] };

/** What a submission would change, part by part. */
export function changeRows(
  { submission, maker, product, photos }: Pick<DeskCase, 'submission' | 'maker' | 'product' | 'photos'>,
  words: { categories: CategoryTree; locale: Locale },
): ChangeRow[] {
  if (!submission) return [];
  const { entity, kind, changes } = submission;
  const fields = { ...(product ?? maker)?.fields } as Record<string, unknown>;
  const isWhole = kind === 'new';
  const side = (which: 'from' | 'to') => ({
    ...(isWhole ? {} : fields),
    ...Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[which]])),
  });
  const [before, after] = [side('from'), side('to')];
  const { fields: labels } = text(words.locale).desk;
  return rowNames[entity].flatMap((name): ChangeRow[] => {
    const isChanged = (joined[name] ?? [name]).some((field) => field in changes);
    if (!isChanged && (isWhole || !alwaysShown[entity].includes(name))) return [];
    const isOpen = submission.state === 'open';
    const row = { name, label: labels[name] ?? name, isChanged, texts: null, photos: null };
    if (name === 'photos') {
      const corrections = isOpen ? photoCorrections(submittedPhotos(changes.photos?.to), words.locale) : [];
      return [{ ...row, photos: markPhotos(changes.photos, photos), corrections }];
    }
    const texts = markWords(fieldWords(name, before, words), fieldWords(name, after, words));
    return [
      { ...row, texts, corrections: isOpen ? correctionsOf(name, after, (field) => field in changes, words) : [] },
    ];
  });
}
