import type { Messages } from '#ui/messages/text.ts';

/** What a page says after the plain form was sent; null: nothing was. */
export function photoNews(
  outcome: string | null,
  words: Pick<Messages['photo'], 'received' | 'refusals'>,
): { sentence: string; isFault: boolean } | null {
  if (outcome === null || outcome === '') return null;
  if (outcome === 'diterima') return { sentence: words.received, isFault: false };
  const known = Object.entries(words.refusals).find(([code]) => code === outcome);
  return { sentence: known?.[1] ?? words.refusals.unknown, isFault: true };
}
