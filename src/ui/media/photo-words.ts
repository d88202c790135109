import type { Messages } from '#ui/messages/text.ts';
import type { PhotoWords } from './photo-card.ts';

/** What the browser's part says while it prepares and sends pictures. */
export function photoWords(t: Messages['photo']): PhotoWords {
  const { preparing, sending, interrupted, waiting, received, ready, resumed, mineFirst, refusals } = t;
  return { preparing, sending, interrupted, waiting, received, ready, resumed, mineFirst, refusals };
}
