import type { PhotoWords } from './photo-card.ts';
import { preparePhoto } from './prepare-photo.ts';
import { sendPhoto } from './send-photo.ts';
import type { WaitingPhoto } from './waiting-photos.ts';

/** Sends pictures one after the other, with a sentence for each turn; true: it sent them all. */
export async function sendWaiting(
  photos: WaitingPhoto[],
  words: PhotoWords,
  tell: (sentence: string) => void,
): Promise<boolean> {
  let sent = 0;
  const refuse = (code: string) => {
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
      sent: () => {
        sent += 1;
        tell(words.received);
      },
    });
  }
  return sent === photos.length;
}
