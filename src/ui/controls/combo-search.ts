interface Choice {
  label: string;
  detail: string;
  href: string;
}

/** Suggestions under a search input, as an ARIA combobox. Without this script the form alone searches. */
class ComboSearch extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list = document.createElement('div');
  #active = -1;
  #timer = 0;
  #asked = new AbortController();

  connectedCallback() {
    this.#input = this.querySelector('input');
    if (!this.#input || this.#list.isConnected) return;
    this.#list.id = this.dataset.list ?? '';
    this.#list.className = 'saran';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = this.dataset.label ?? '';
    this.#list.hidden = true;
    this.closest('form')?.append(this.#list);
    this.#input.role = 'combobox';
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.addEventListener('input', () => this.#wait());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#go((event.target as Element).closest('[role=option]')));
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), 160);
  }

  async #ask() {
    const typed = this.#input?.value.trim() ?? '';
    this.#asked.abort();
    if (typed.length < 2) return this.#close();
    this.#asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.source}&q=${encodeURIComponent(typed)}`, {
        signal: this.#asked.signal,
      });
      if (answer.ok && document.activeElement === this.#input) this.#show((await answer.json()) as Choice[]);
    } catch {
      this.#close();
    }
  }

  #show(choices: Choice[]) {
    this.#active = -1;
    this.#list.replaceChildren(
      ...choices.map((choice, index) => {
        const option = document.createElement('div');
        option.role = 'option';
        option.id = `${this.#list.id}-${index}`;
        option.dataset.href = choice.href;
        const label = document.createElement('span');
        label.textContent = choice.label;
        const detail = document.createElement('small');
        detail.textContent = choice.detail;
        option.append(label, detail);
        return option;
      }),
    );
    this.#list.hidden = choices.length === 0;
    this.#mark();
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      return this.#close();
    }
    const options = this.#list.children;
    if (this.#list.hidden || options.length === 0) return;
    if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#go(options[this.#active] ?? null);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // One place beyond the options is the input itself: leaving the list gives back what was typed.
    const places = options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#mark();
  }

  #mark() {
    [...this.#list.children].forEach((option, index) => {
      option.ariaSelected = String(index === this.#active);
    });
    this.#input?.setAttribute('aria-expanded', String(!this.#list.hidden));
    if (this.#active >= 0) this.#input?.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #go(option: Element | null) {
    const href = option instanceof HTMLElement ? option.dataset.href : undefined;
    if (href) location.assign(href);
  }

  #close() {
    this.#asked.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#mark();
  }
}

customElements.define('combo-search', ComboSearch);
