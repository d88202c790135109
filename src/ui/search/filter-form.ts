const wide = matchMedia('(min-width: 64rem)');

/** Names of the page's address, and what the API calls them. */
const apiNames: Record<string, string> = {
  q: 'q',
  kategori: 'category',
  provinsi: 'province',
  kabupaten: 'regency',
  bahan: 'material',
  klaim: 'claim',
  tempat: 'sold_at',
  min: 'price_min',
  maks: 'price_max',
  foto: 'photo',
};

/**
 * Beside the results a change applies at once; on a phone the form moves into a modal sheet whose button says how many
 * products the choice leaves. Without this script the same form is opened by its address and sent by its button.
 */
class FilterForm extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #sheet: HTMLDialogElement | null = null;
  #asked = new AbortController();

  connectedCallback() {
    this.#form = this.querySelector('form');
    this.#sheet = document.querySelector<HTMLDialogElement>('dialog.lembar');
    if (!this.#form || !this.#sheet) return;
    this.#form.addEventListener('formdata', ({ formData }) => dropEmpty(formData));
    this.#form.addEventListener('change', () => this.#onChange());
    this.#form.querySelector('[data-close]')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#sheet?.close();
    });
    this.#sheet.addEventListener('close', () => this.#form && this.append(this.#form));
    this.#sheet.addEventListener('click', (event) => event.target === this.#sheet && this.#sheet?.close());
    wide.addEventListener('change', () => this.#sheet?.close());
    document.querySelector('[data-open-filters]')?.addEventListener('click', (event) => this.#open(event));
  }

  #open(event: Event) {
    if (wide.matches || !this.#form) return;
    event.preventDefault();
    this.#sheet?.append(this.#form);
    this.#sheet?.showModal();
    void this.#count();
  }

  #onChange() {
    if (this.#sheet?.open) void this.#count();
    else this.#form?.requestSubmit();
  }

  async #count() {
    const button = this.#form?.querySelector('button');
    if (!this.#form || !button) return;
    this.#asked.abort();
    this.#asked = new AbortController();
    const asked = new URLSearchParams({ per_page: '1', locale: this.dataset.locale ?? 'id' });
    for (const [name, value] of new FormData(this.#form)) {
      const apiName = apiNames[name];
      if (apiName) asked.append(apiName, String(value));
    }
    try {
      const answer = await fetch(`/api/v1/search?${asked}`, { signal: this.#asked.signal });
      if (!answer.ok) return;
      const { total } = (await answer.json()) as { total: { value: number; relation: string } };
      const number = new Intl.NumberFormat(this.dataset.locale).format(total.value);
      const count = total.relation === 'exact' ? number : (this.dataset.atLeast ?? '{}').replace('{}', number);
      button.textContent = (this.dataset.show ?? '{}').replace('{}', count);
    } catch {
      // The button keeps its last words; sending the form still works.
    }
  }
}

function dropEmpty(formData: FormData) {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}

customElements.define('filter-form', FilterForm);
