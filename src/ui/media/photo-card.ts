import type { Messages } from '#ui/messages/text.ts';

export type PhotoWords = Pick<
  Messages['photo'],
  'preparing' | 'sending' | 'interrupted' | 'waiting' | 'received' | 'ready' | 'resumed' | 'mineFirst' | 'refusals'
>;

const askEveryMs = 1_000;
const askAtMost = 180;

/** One picture of the row: its preview, how far it is, and what became of it. */
export class PhotoCard {
  readonly #item: HTMLElement;
  readonly #words: PhotoWords;
  readonly #tell: (sentence: string, isFault: boolean) => void;

  constructor(item: HTMLElement, words: PhotoWords, tell: (sentence: string, isFault: boolean) => void) {
    this.#item = item;
    this.#words = words;
    this.#tell = tell;
  }

  show(blob: Blob): void {
    this.#draw(URL.createObjectURL(blob));
  }

  progress(percent: number): void {
    const bar = this.#item.querySelector('progress');
    if (bar) bar.value = percent;
    this.say(`${this.#words.sending} ${percent}%`);
  }

  say(sentence: string): void {
    const line = this.#item.querySelector('p span');
    if (line) line.textContent = sentence;
  }

  refuse(code: string): void {
    const { refusals } = this.#words;
    const sentence = Object.entries(refusals).find(([known]) => known === code)?.[1] ?? refusals.unknown;
    this.#item.remove();
    this.#tell(sentence, true);
  }

  /** The site has it as `id`: waits until it has looked at it. */
  async follow(id: string): Promise<void> {
    this.#item.querySelector('progress')?.remove();
    this.say(this.#words.waiting);
    this.#offerRemoval(id);
    for (let asked = 0; asked < askAtMost; asked += 1) {
      const { state, refusal } = await stateOf(id);
      if (state === 'refused') return this.refuse(refusal ?? 'unknown');
      if (state === 'ready' || state === 'shown') return this.#ready(id);
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  }

  #ready(id: string): void {
    this.#item.dataset.id = id;
    this.#item.dataset.keadaan = 'ready';
    this.#item.querySelector('p')?.remove();
    if (!this.#item.querySelector('img:not([hidden])')) this.#draw(`/studio/media/${id}/320.webp`);
    this.#tell(this.#words.ready, false);
    this.#item.dispatchEvent(new CustomEvent('foto-siap', { bubbles: true, detail: { id } }));
  }

  #draw(src: string): void {
    const image = this.#item.querySelector('img') ?? this.#item.insertBefore(new Image(), this.#item.firstChild);
    image.src = src;
    image.alt = '';
    image.hidden = false;
  }

  #offerRemoval(id: string): void {
    const form = this.#item.querySelector('form');
    const field = form?.querySelector('input');
    if (!form || !field) return;
    field.value = id;
    form.hidden = false;
  }
}

async function stateOf(id: string): Promise<{ state: string | null; refusal: string | null }> {
  const answer = await fetch(`/studio/media/${id}`).catch(() => null);
  return answer?.ok ? await answer.json() : { state: null, refusal: null };
}
