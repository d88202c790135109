import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

interface Act {
  actorId: string | null;
  actorRole: string;
  onBehalf: boolean;
}

/** Who did something, as the maker reads it; names and addresses of staff stay out. */
export function whoActed({ actorId, actorRole, onBehalf }: Act, readerId: string, locale: Locale): string {
  const t = text(locale).studioRights.history;
  if (actorId === readerId) return t.you;
  const who = actorRole === 'system' ? t.system : actorRole === 'maker' ? t.owner : t.curator;
  return onBehalf ? `${who}, ${t.onBehalf}` : who;
}
