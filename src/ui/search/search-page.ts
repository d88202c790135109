import '#ui/controls/save-button.ts';
import './filter-form.ts';
import './sort-menu.ts';
import { FoundPages } from './found-pages.ts';
import { replaceKeeping } from './replace-keeping.ts';
import { addressOf, isSameBuild, takeOverFrame } from './take-over.ts';
import { WindowHeight } from './window-height.ts';

const patienceMs = 200;

/** Where a search leaves the window: as it stood, at the top of the search, or at a height it had before. */
type Rest = 'kept' | 'top' | number;

/**
 * Searches of this page change its results in place: the same address is fetched and its results are taken over. The
 * address, back and forward, the focus and the height of the window stay what a reload would make of them. Whatever
 * fails is left to the browser, as without this script.
 */
class SearchPage extends HTMLElement {
  #results: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #input: HTMLInputElement | null = null;
  #pages = new FoundPages();
  #shown = here();
  #height = new WindowHeight(() => here() === this.#shown);
  #patience = 0;

  connectedCallback() {
    this.#results = this.querySelector('[data-results]');
    this.#status = this.querySelector('[data-status]');
    this.#input = this.querySelector('input[type=search]');
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('submit', (event) => this.#onSubmit(event));
    this.#input?.addEventListener('input', () => this.#toggleClear());
    window.addEventListener('popstate', () => this.#onReturn());
    this.#restTo(this.#height.kept ?? 'kept');
  }

  #onClick(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.hash || !isOfThisPage(link.href)) return;
    event.preventDefault();
    if ('clear' in link.dataset) this.#input?.focus();
    void this.#search(link.href, link.rel ? 'top' : 'kept');
  }

  #onSubmit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !isOfThisPage(form.action)) return;
    event.preventDefault();
    const isQuery = form.contains(this.#input);
    // The keyboard on the glass would cover what is found.
    if (isQuery && matchMedia('(pointer: coarse)').matches) this.#input?.blur();
    void this.#search(addressOf(form), isQuery ? 'top' : 'kept');
  }

  #onReturn() {
    this.#pages.giveUp();
    if (here() === this.#shown) return this.#stopWaiting();
    void this.#search(location.href, this.#height.kept ?? 0, true);
  }

  async #search(url: string, rest: Rest, isReturn = false) {
    const typed = this.#input?.value;
    this.#wait();
    try {
      const page = await this.#pages.get(url, isReturn);
      const results = page.querySelector('search-page [data-results]');
      if (!results || !isSameBuild(page)) throw new Error('The page has no results to take over');
      if (!isReturn && url !== location.href) {
        this.#height.keep();
        history.pushState(null, '', url);
      }
      this.#shown = here();
      this.#take(page, results, typed);
      this.#restTo(rest);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (isReturn) location.reload();
      else location.assign(url);
    }
  }

  #wait() {
    clearTimeout(this.#patience);
    this.#results?.setAttribute('aria-busy', 'true');
    this.#patience = window.setTimeout(() => this.#results?.classList.add('menanti'), patienceMs);
  }

  #stopWaiting() {
    clearTimeout(this.#patience);
    this.#results?.removeAttribute('aria-busy');
    this.#results?.classList.remove('menanti');
  }

  #take(page: Document, results: Element, typed: string | undefined) {
    if (!this.#results) return;
    this.#stopWaiting();
    replaceKeeping(this.#results, results, '[data-heading]');
    takeOverFrame(page);
    // What was typed since is a search to come.
    if (this.#input && this.#input.value === typed) this.#input.value = page.querySelector('input')?.value ?? '';
    this.#toggleClear();
    const parts = [...this.#results.querySelectorAll('[data-heading], [data-note]')];
    const said = parts.map((part) => part.textContent.trim().replace(/\.?$/, '.'));
    if (this.#status) this.#status.textContent = said.join(' ');
  }

  #restTo(rest: Rest) {
    if (typeof rest === 'number') window.scrollTo(0, rest);
    if (rest !== 'top') return;
    if (document.activeElement === document.body)
      this.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #toggleClear() {
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.hidden = this.#input?.value === '';
  }
}

function here(): string {
  return location.pathname + location.search;
}

function isOfThisPage(href: string): boolean {
  const { origin, pathname } = new URL(href, location.href);
  return origin === location.origin && pathname === location.pathname;
}

customElements.define('search-page', SearchPage);
