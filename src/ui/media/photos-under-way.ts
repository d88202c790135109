import type { PhotoWords } from './photo-card.ts';
import { listWaitingPhotos } from './waiting-photos.ts';

/**
 * Sends on what a photo step left behind, on whatever page of the studio its maker goes to next. A form that hands a
 * page in waits until its pictures are there.
 */
class PhotosUnderWay extends HTMLElement {
  connectedCallback() {
    // The step itself sends its own and shows them.
    if (document.querySelector('photo-field')) return;
    const sending = this.#goOn();
    void sending.then(holdForms(sending));
  }

  async #goOn(): Promise<void> {
    const waiting = await listWaitingPhotos().catch(() => []);
    if (waiting.length === 0) return;
    const { sendWaiting } = await import('./send-waiting.ts');
    const words: PhotoWords = JSON.parse(this.dataset.kata ?? '{}');
    const line = this.querySelector('p');
    if (!line) return;
    line.hidden = false;
    const isComplete = await sendWaiting(waiting, words, (sentence) => {
      line.textContent = sentence;
    });
    if (isComplete) setTimeout(() => line.remove(), 4_000);
  }
}

/** Forms marked `data-menunggu-foto` go out when the pictures are there, or are known not to come. */
function holdForms(sending: Promise<unknown>): () => void {
  const hold = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.menungguFoto === undefined) return;
    event.preventDefault();
    const { submitter } = event;
    submitter?.setAttribute('aria-busy', 'true');
    void sending.then(() => {
      release();
      form.requestSubmit(submitter);
    });
  };
  const release = () => document.removeEventListener('submit', hold);
  document.addEventListener('submit', hold);
  return release;
}

customElements.define('photos-under-way', PhotosUnderWay);
