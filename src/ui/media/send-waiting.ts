import type { PhotoWords } from './photo-card.ts';
import { preparePhoto } from './prepare-photo.ts';
import { sendPhoto } from './send-photo.ts';
import type { WaitingPhoto } from './waiting-photos.ts';

/** Sends pictures one after the other, with a sentence for each turn; true: all of them are there. */
export async function sendWaiting(
  photos: WaitingPhoto[],
  words: PhotoWords,
  tell: (sentence: string) => void,
): Promise<boolean> {
  let isComplete = true;
  const refuse = (code: string) => {
    isComplete = false;
    tell(words.refusals[code as keyof PhotoWords['refusals']] ?? words.refusals.unknown);
  };
  for (const photo of photos) {
    const prepared = await preparePhoto(photo);
    if ('refusal' in prepared) {
      refuse(prepared.refusal);
      continue;
    }
    await sendPhoto(prepared, {
      progress: (percent) => tell(`${words.sending} ${percent}%`),
      waiting: () => tell(words.interrupted),
      refused: refuse,
      sent: () => tell(words.received),
    });
  }
  return isComplete;
}
