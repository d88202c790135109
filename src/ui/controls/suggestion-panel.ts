import { type Choice, drawChoices, inGroups, type SuggestionKind } from './suggestion-list.ts';

/** What the panel says; `found` has the number in the place of `{}`. */
export interface SuggestionWords {
  kinds: Record<SuggestionKind, string>;
  list: string;
  forgetAll: string;
  forgotten: string;
  found: string;
  none: string;
  pastHint: string;
}

/** The list under a combobox, with what is said about it; it keeps the ARIA state of its input. */
export class SuggestionPanel {
  readonly element = document.createElement('div');
  readonly status = document.createElement('p');
  readonly listbox = document.createElement('div');
  readonly forgetAll = document.createElement('button');
  choices: Choice[] = [];
  active = -1;
  #input: HTMLInputElement;
  #words: SuggestionWords;

  constructor(input: HTMLInputElement, words: SuggestionWords) {
    this.#input = input;
    this.#words = words;
    this.element.className = 'saran';
    this.element.hidden = true;
    this.listbox.id = `${input.id}-saran`;
    this.listbox.role = 'listbox';
    this.listbox.ariaLabel = words.list;
    this.forgetAll.type = 'button';
    this.forgetAll.className = 'taut kecil';
    this.forgetAll.textContent = words.forgetAll;
    this.status.className = 'sr-only';
    this.status.role = 'status';
    this.element.append(this.listbox, this.forgetAll);
    input.role = 'combobox';
    input.setAttribute('aria-controls', this.listbox.id);
    input.setAttribute('aria-autocomplete', 'list');
    this.mark(-1);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get marked(): Choice | undefined {
    return this.choices[this.active];
  }

  /** An option that was marked stays so where it is still there. */
  show(choices: Choice[]): void {
    const { marked } = this;
    this.choices = inGroups(choices);
    drawChoices(this.listbox, this.choices, this.#words.kinds);
    const past = this.choices.filter(({ kind }) => kind === 'past').length;
    this.forgetAll.hidden = past === 0 || past < this.choices.length;
    this.element.hidden = this.choices.length === 0;
    this.mark(this.choices.findIndex(({ kind, label }) => kind === marked?.kind && label === marked.label));
    this.#say(past > 0 ? this.#words.pastHint : '');
  }

  /** As `show`, after a past search was taken out. */
  showRest(choices: Choice[], at: number): void {
    this.show(choices);
    this.mark(Math.min(at, this.choices.length - 1));
    this.#say(this.#words.forgotten);
  }

  /** -1: the input itself. */
  mark(at: number): void {
    this.active = at;
    this.listbox.querySelectorAll('[role=option]').forEach((option, index) => {
      option.ariaSelected = String(index === at);
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    });
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.listbox.id}-${at}`);
  }

  close(): void {
    this.element.hidden = true;
    this.status.textContent = '';
    this.mark(-1);
  }

  /** The number of the option that an element of the list belongs to; -1: none. */
  optionAt(target: Element): number {
    return [...this.listbox.querySelectorAll('[role=option]')].findIndex((option) => option.contains(target));
  }

  #say(more: string): void {
    const { length } = this.choices;
    const none = this.#input.value.trim() ? this.#words.none : '';
    this.status.textContent = `${length > 0 ? this.#words.found.replace('{}', String(length)) : none} ${more}`.trim();
  }
}
