import { PhotoCard, type PhotoWords } from './photo-card.ts';
import { preparePhoto } from './prepare-photo.ts';
import { sendPhoto } from './send-photo.ts';
import { keepPhoto, listWaitingPhotos, type WaitingPhoto } from './waiting-photos.ts';

/** Makes chosen pictures small, sends them in pieces and shows how far they are; without it the plain form does. */
class PhotoField extends HTMLElement {
  #chosen: File[] = [];

  connectedCallback() {
    for (const input of this.querySelectorAll<HTMLInputElement>('input[data-foto]')) {
      input.addEventListener('change', () => {
        this.#chosen.push(...(input.files ?? []));
        input.value = '';
        void this.#sendChosen();
      });
    }
    this.#mine?.addEventListener('change', () => void this.#sendChosen());
    for (const item of this.querySelectorAll<HTMLElement>('li[data-keadaan="waiting"]')) {
      void new PhotoCard(item, this.#words, this.#tell).follow(item.dataset.id ?? '');
    }
    void this.#resume();
  }

  get #mine(): HTMLInputElement | null {
    return this.querySelector('input[name="milik"]');
  }

  get #words(): PhotoWords {
    return JSON.parse(this.dataset.kata ?? '{}');
  }

  get #subject(): WaitingPhoto['subject'] {
    return { name: this.dataset.subjek === 'makerId' ? 'makerId' : 'productId', id: this.dataset.id ?? '' };
  }

  async #sendChosen(): Promise<void> {
    if (this.#chosen.length === 0) return;
    if (!this.#mine?.checked) {
      this.#tell(this.#words.mineFirst, true);
      this.#mine?.focus();
      return;
    }
    this.#tell('', false);
    const photos = this.#chosen
      .splice(0)
      .map((blob) => ({ id: crypto.randomUUID(), subject: this.#subject, blob, isRaw: true, uploadUrl: null }));
    // All of them, before anything is said of the first: from then on the page may be left.
    await Promise.all(photos.map((photo) => keepPhoto(photo).catch(() => undefined)));
    for (const photo of photos) await this.#take(photo);
  }

  async #take(photo: WaitingPhoto): Promise<void> {
    const card = this.#addCard();
    if (photo.isRaw) card.say(this.#words.preparing);
    const prepared = await preparePhoto(photo);
    if ('refusal' in prepared) card.refuse(prepared.refusal);
    else this.#send(prepared, card);
  }

  async #resume(): Promise<void> {
    const all = await listWaitingPhotos().catch(() => []);
    const { name, id } = this.#subject;
    const waiting = all.filter(({ subject }) => subject.name === name && subject.id === id);
    if (waiting.length > 0) this.#tell(this.#words.resumed, false);
    for (const photo of waiting) await this.#take(photo);
  }

  #send(photo: WaitingPhoto, card: PhotoCard): void {
    card.show(photo.blob);
    card.progress(0);
    void sendPhoto(photo, {
      progress: (percent) => card.progress(percent),
      waiting: () => card.say(this.#words.interrupted),
      refused: (code) => card.refuse(code),
      sent: (id) => void card.follow(id),
    });
  }

  #addCard(): PhotoCard {
    const template = this.querySelector('template');
    const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    this.querySelector('.foto-baris')?.append(item);
    return new PhotoCard(item, this.#words, this.#tell);
  }

  #tell = (sentence: string, isFault: boolean): void => {
    const line = this.querySelector('.foto-kabar');
    if (!line) return;
    line.textContent = sentence;
    line.classList.toggle('awas', isFault);
  };
}

customElements.define('photo-field', PhotoField);
