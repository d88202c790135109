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
    const letGo = holdForms();
    void this.#goOn().then((isNews) => {
      // What a page says of unsent changes was written before the picture came.
      if (!letGo() && isNews && document.querySelector('[data-segar-foto]')) location.reload();
    });
  }

  /** Whether pictures came that were not there when the page was written. */
  async #goOn(): Promise<boolean> {
    const waiting = await listWaitingPhotos().catch(() => []);
    const line = this.querySelector('p');
    if (waiting.length === 0 || !line) return false;
    const { sendWaiting } = await import('./send-waiting.ts');
    const words: PhotoWords = JSON.parse(this.dataset.kata ?? '{}');
    line.hidden = false;
    const areSent = await sendWaiting(waiting, words, (sentence) => {
      line.textContent = sentence;
    });
    if (areSent) setTimeout(() => line.remove(), 4_000);
    return areSent;
  }
}

/**
 * Forms marked `data-menunggu-foto` go out when the pictures are there, or are known not to come. Answers what lets
 * them go, which tells whether one was held.
 */
function holdForms(): () => boolean {
  let goOut: (() => void) | null = null;
  const hold = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.menungguFoto === undefined) return;
    event.preventDefault();
    const { submitter } = event;
    submitter?.setAttribute('aria-busy', 'true');
    goOut = () => form.requestSubmit(submitter);
  };
  document.addEventListener('submit', hold);
  return () => {
    document.removeEventListener('submit', hold);
    goOut?.();
    return goOut !== null;
  };
}

customElements.define('photos-under-way', PhotosUnderWay);
