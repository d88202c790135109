import { readSaved } from '#ui/controls/saved-on-device.ts';
import '#ui/controls/save-button.ts';

const mostAtOnce = 60;
type State = 'loading' | 'shown' | 'empty' | 'failed';

/** Asks for the cards of what is saved on this device and shows them, newest first. */
class SavedList extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.#load().catch(() => this.#show('failed'));
  }

  async #load() {
    const saved = readSaved(localStorage);
    if (saved.length === 0) return this.#show('empty');
    const batches = Array.from({ length: Math.ceil(saved.length / mostAtOnce) }, (_, index) =>
      saved.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
    );
    const fragments = await Promise.all(batches.map((batch) => this.#fetch(batch)));
    const cards = fragments.join('');
    const place = this.querySelector('div[data-when=shown]');
    if (place) place.innerHTML = cards;
    this.#show(cards.trim() === '' ? 'empty' : 'shown');
  }

  async #fetch(slugs: string[]): Promise<string> {
    const query = new URLSearchParams(slugs.map((slug) => ['id', slug]));
    const response = await fetch(`${this.dataset.source}?${query}`);
    if (!response.ok) throw new Error(`Cards answered ${response.status}`);
    return response.text();
  }

  #show(state: State) {
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== state;
  }
}

customElements.define('saved-list', SavedList);
