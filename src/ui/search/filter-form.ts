import { FoundPages } from './found-pages.ts';
import { replaceKeeping } from './replace-keeping.ts';
import { addressOf } from './take-over.ts';

const wide = matchMedia('(min-width: 64rem)');
const pauseMs = 120;

/**
 * Beside the results a change applies at once; on a phone the form moves into a modal sheet, where a change shows what
 * the choice would leave: the counts, and on the button how many products. Without this script the same form is opened
 * by its address and sent by its button.
 */
class FilterForm extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #sheet: HTMLDialogElement | null = null;
  #gone = new AbortController();
  #pages = new FoundPages();
  #pause = 0;

  connectedCallback() {
    this.#form = this.querySelector('form');
    this.#sheet = document.querySelector<HTMLDialogElement>('dialog.lembar');
    if (!this.#form || !this.#sheet) return;
    const form = this.#form;
    const sheet = this.#sheet;
    const { signal } = this.#gone;
    form.addEventListener('formdata', ({ formData }) => tidy(formData));
    form.addEventListener('change', () => this.#onChange());
    form.addEventListener('submit', () => sheet.close());
    form.addEventListener('click', (event) => this.#onClick(event));
    sheet.addEventListener('close', () => this.append(form));
    sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());
    wide.addEventListener('change', () => sheet.close(), { signal });
    document.querySelector('[data-open-filters]')?.addEventListener('click', (event) => this.#open(event), { signal });
  }

  disconnectedCallback() {
    this.#gone.abort();
    clearTimeout(this.#pause);
  }

  #open(event: Event) {
    if (wide.matches || !this.#form || !this.#sheet) return;
    event.preventDefault();
    this.#sheet.append(this.#form);
    this.#sheet.showModal();
    this.#showCount(this.#form);
  }

  /** Both the cross and "clear" leave the sheet. */
  #onClick(event: Event) {
    const link = (event.target as Element).closest('a');
    if (!link || !this.#sheet?.open) return;
    if ('close' in link.dataset) event.preventDefault();
    this.#sheet.close();
  }

  #onChange() {
    if (!this.#sheet?.open) return this.#form?.requestSubmit();
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#peek(), pauseMs);
  }

  async #peek() {
    if (!this.#form) return;
    try {
      const page = await this.#pages.get(addressOf(this.#form));
      const fresh = page.querySelector('filter-form form');
      const body = this.#form.querySelector('.tubuh');
      const freshBody = fresh?.querySelector('.tubuh');
      if (fresh && body && freshBody) replaceKeeping(body, freshBody, 'input');
      if (fresh) this.#showCount(fresh);
    } catch {
      // The sheet keeps its last counts; sending the form still works.
    }
  }

  #showCount(from: Element) {
    const button = this.#form?.querySelector('button');
    const counted = from.querySelector('button')?.dataset.counted;
    if (button && counted) button.textContent = counted;
  }
}

/** Empty fields leave the address, and prices stand in it as digits. */
function tidy(formData: FormData) {
  for (const [name, value] of [...formData]) {
    if (value === '') formData.delete(name);
    else if (/^rp\s*[\d.]+$/i.test(String(value))) formData.set(name, String(value).replace(/\D/g, ''));
  }
}

customElements.define('filter-form', FilterForm);
