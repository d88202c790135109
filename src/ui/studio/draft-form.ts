import { changedFields, dropDraft, keepDraft, readDraft, saysTheSame } from './kept-draft.ts';
import { isHidden, type SendOutcome, sendForm, textFields } from './send-form.ts';

const saveEveryMs = 3_000;
const states = {
  saved: 'tersimpan',
  offline: 'menunggu',
  refused: 'belum',
  stale: 'belum',
  'signed-out': 'belum',
  failed: 'gagal',
} as const;

/**
 * A form that saves itself: when a field is left, and every three seconds while something is new. What is not saved yet
 * stays on this device and is offered again. Without JavaScript it is the same form with its button.
 */
class DraftForm extends HTMLElement {
  readonly #form = this.querySelector('form') as HTMLFormElement;
  readonly #status = document.querySelector<HTMLElement>('.status');
  readonly #key = this.dataset.kunci ?? '';
  /** Where the page shows what was typed and is not saved yet, it says what is. */
  #saved: Record<string, string> = { ...this.#asLoaded(), ...JSON.parse(this.dataset.tersimpan ?? '{}') };
  #isSending = false;
  /** Refused as it stands: sending the same again would be refused again. */
  #refused: Record<string, string> | null = null;
  /** Changed on another device: only a person decides which text is used. */
  #isStale = this.dataset.hasil === 'bentrok';

  connectedCallback() {
    this.#offerDraft();
    this.#form.addEventListener('input', () => this.#keep());
    this.#form.addEventListener('focusout', () => void this.#saveIfNew());
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('[data-buang]')) dropDraft(localStorage, this.#key);
    });
    window.addEventListener('online', () => void this.#saveIfNew());
    setInterval(() => void this.#saveIfNew(), saveEveryMs);
  }

  /** On a slow line somebody may have typed before this script came: that is not saved yet. */
  #asLoaded(): Record<string, string> {
    const untouched = this.#form.cloneNode(true) as HTMLFormElement;
    untouched.reset();
    const names = Object.keys(this.#values());
    return Object.fromEntries(textFields(untouched).filter(([name]) => names.includes(name)));
  }

  #values(): Record<string, string> {
    return Object.fromEntries(textFields(this.#form).filter(([name]) => !isHidden(this.#form, name)));
  }

  /** What was typed here: the rest may have been changed on another device, and is not this one's to say. */
  #changed(): Record<string, string> {
    return changedFields(this.#values(), this.#saved);
  }

  get #version(): HTMLInputElement {
    return this.#form.elements.namedItem('version') as HTMLInputElement;
  }

  #keep(): void {
    keepDraft(localStorage, this.#key, { version: this.#version.value, values: this.#changed() });
  }

  #offerDraft(): void {
    const draft = readDraft(localStorage, this.#key);
    const offer = this.querySelector<HTMLElement>('[data-tawaran]');
    if (!draft || !offer || this.#isStale) return;
    if (saysTheSame({ ...this.#saved, ...draft.values }, this.#saved)) {
      dropDraft(localStorage, this.#key);
      return;
    }
    offer.hidden = false;
    offer.querySelector('[data-lanjutkan]')?.addEventListener('click', () => {
      this.#version.value = draft.version;
      for (const [name, value] of Object.entries(draft.values)) this.#fill(name, value);
      offer.hidden = true;
      void this.#saveIfNew();
    });
    offer.querySelector('[data-buang]')?.addEventListener('click', () => {
      offer.hidden = true;
    });
  }

  #fill(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (!field || !('value' in field)) return;
    field.value = value;
    if (field instanceof Element) field.dispatchEvent(new Event('change'));
  }

  async #saveIfNew(): Promise<SendOutcome | null> {
    const values = this.#values();
    const isKnown = saysTheSame(values, this.#saved) || (this.#refused && saysTheSame(values, this.#refused));
    return isKnown || this.#isSending || this.#isStale ? null : this.#save();
  }

  async #save(): Promise<SendOutcome> {
    const values = this.#values();
    const sent = Object.keys(this.#changed());
    this.#isSending = true;
    this.#show('menyimpan');
    const outcome = await sendForm(this.#form, sent);
    this.#isSending = false;
    this.#isStale = outcome.kind === 'stale';
    this.#refused = outcome.kind === 'refused' ? values : null;
    if (outcome.kind === 'saved') {
      this.#saved = values;
      this.#follow(outcome.page, sent);
      if (saysTheSame(this.#saved, this.#values())) dropDraft(localStorage, this.#key);
    }
    if ('page' in outcome) this.#take(outcome.page);
    this.#show(states[outcome.kind]);
    this.toggleAttribute('data-luring', outcome.kind === 'offline');
    this.toggleAttribute('data-keluar', outcome.kind === 'signed-out');
    return outcome;
  }

  /** Shows what was changed elsewhere meanwhile, in fields that nobody is writing in here. */
  #follow(page: Document, sent: string[]): void {
    const form = page.querySelector<HTMLFormElement>('draft-form form');
    const kept = changedFields(form ? Object.fromEntries(textFields(form)) : {}, this.#saved);
    const ownNames = [...sent, ...Object.keys(this.#changed()), document.activeElement?.getAttribute('name')];
    for (const [name, value] of Object.entries(kept)) {
      if (ownNames.includes(name) || !(name in this.#saved)) continue;
      this.#fill(name, value);
      this.#saved[name] = value;
    }
  }

  /** Takes from an answer what the server says of the form; what was typed stays as it is. */
  #take(page: Document): void {
    for (const own of this.#form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
      const other = page.querySelector<HTMLInputElement>(`draft-form input[type="hidden"][name="${own.name}"]`);
      if (other) own.value = other.value;
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-galat], [data-bentrok]')) {
      const { galat } = part.dataset;
      const other = page.querySelector(galat === undefined ? '[data-bentrok]' : `[data-galat="${galat}"]`);
      if (other && part.innerHTML !== other.innerHTML) part.replaceChildren(...other.childNodes);
    }
    for (const field of this.#form.querySelectorAll<HTMLElement>('[id]')) {
      const other = page.getElementById(field.id);
      for (const name of ['aria-invalid', 'aria-describedby']) {
        const value = other?.getAttribute(name);
        if (value) field.setAttribute(name, value);
        else field.removeAttribute(name);
      }
    }
    const time = page.querySelector('.status time')?.textContent;
    const own = this.#status?.querySelector('time');
    if (own && time) own.textContent = time;
  }

  /** "Lanjut" saves like any other time and goes on once it is saved. A button with an address of its own is the browser's. */
  #submit(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.hasAttribute('formaction')) return;
    event.preventDefault();
    void this.#saveAndGo(button?.dataset.ke);
  }

  async #saveAndGo(next: string | undefined): Promise<void> {
    const isNew = this.#isStale || !saysTheSame(this.#values(), this.#saved);
    const outcome = isNew ? await this.#save() : null;
    if (outcome && outcome.kind !== 'saved') {
      this.querySelector<HTMLElement>('[aria-invalid="true"], [data-bentrok] button')?.focus();
      return;
    }
    if (next) location.assign(next);
  }

  #show(state: 'menyimpan' | (typeof states)[SendOutcome['kind']]): void {
    if (this.#status) this.#status.dataset.keadaan = state;
  }
}

customElements.define('draft-form', DraftForm);
