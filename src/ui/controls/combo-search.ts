import { comboStep } from './combo-keys.ts';
import { forgetSearch, pastSearchesLike, rememberSearch } from './past-searches.ts';
import type { Choice } from './suggestion-list.ts';
import { SuggestionPanel } from './suggestion-panel.ts';

const pauseMs = 160;
const shortestAsked = 2;
const mostPastBesideOthers = 3;

/**
 * What was searched on this device and what the catalogue suggests, under a search input, as an ARIA 1.2 combobox.
 * Without this script the form alone searches.
 */
class ComboSearch extends HTMLElement {
  #input = document.createElement('input');
  #panel: SuggestionPanel | null = null;
  #timer = 0;
  #asked = new AbortController();

  connectedCallback() {
    const input = this.querySelector('input');
    if (!input || this.#panel) return;
    this.#input = input;
    const panel = new SuggestionPanel(input, JSON.parse(this.dataset.words ?? '{}'));
    this.#panel = panel;
    this.append(panel.element, panel.status);
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('click', () => input.value === '' && this.#showPast());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#close();
    });
    panel.element.addEventListener('pointerdown', (event) => event.preventDefault());
    panel.listbox.addEventListener('click', ({ target }) => this.#onClick(target as Element));
    panel.forgetAll.addEventListener('click', () => this.#forget(null));
    input.form?.addEventListener('submit', () => this.#onSubmit());
    window.addEventListener('pageshow', () => this.#close());
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#panel?.close();
  }

  #onInput() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#panel?.mark(-1);
    if (this.#input.value.trim().length < shortestAsked) this.#showPast();
    else this.#timer = window.setTimeout(() => this.#ask(), pauseMs);
  }

  #showPast() {
    this.#panel?.show(this.#past());
  }

  #past(most?: number): Choice[] {
    const queries = pastSearchesLike(localStorage, this.#input.value).slice(0, most);
    return queries.map((label) => ({ kind: 'past', label, detail: '', href: null }));
  }

  async #ask() {
    const typed = this.#input.value.trim();
    if (typed.length < shortestAsked) return this.#showPast();
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    let suggested: Choice[] = [];
    try {
      const answer = await fetch(`${this.dataset.source}&q=${encodeURIComponent(typed)}`, { signal });
      if (answer.ok) suggested = await answer.json();
    } catch {
      // What was searched before is offered all the same.
    }
    if (signal.aborted || document.activeElement !== this.#input) return;
    this.#panel?.show([...this.#past(mostPastBesideOthers), ...suggested]);
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || !this.#panel) return;
    const { isOpen, active, choices, marked } = this.#panel;
    const state = { isOpen, active, count: choices.length, isRemovable: marked?.kind === 'past' };
    const step = comboStep(event.key, event.altKey, state);
    if (step === null) return;
    event.preventDefault();
    if (step === 'open') void this.#ask();
    else if (step === 'close') this.#close();
    else if (step === 'choose') this.#choose(active);
    else if (step === 'remove') this.#forget(active, active);
    else this.#panel.mark(step.mark);
  }

  #onClick(target: Element) {
    const at = this.#panel?.optionAt(target) ?? -1;
    if (target.classList.contains('saran-lupa')) this.#forget(at);
    else this.#choose(at);
  }

  #choose(at: number) {
    const choice = this.#panel?.choices[at];
    if (!choice) return;
    this.#close();
    if (choice.href !== null) return location.assign(choice.href);
    this.#input.value = choice.label;
    this.#input.form?.requestSubmit();
  }

  /** Takes out one past search, or all where `at` is null; by key the mark stays at its place. */
  #forget(at: number | null, mark = -1) {
    const choices = this.#panel?.choices ?? [];
    forgetSearch(localStorage, at === null ? null : (choices[at]?.label ?? ''));
    this.#input.focus();
    this.#panel?.showRest(
      choices.filter(({ kind }, index) => kind !== 'past' || (at !== null && index !== at)),
      mark,
    );
  }

  #onSubmit() {
    rememberSearch(localStorage, this.#input.value);
    this.#close();
  }
}

customElements.define('combo-search', ComboSearch);
