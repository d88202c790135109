/** A list of orders closes once one is chosen, on Escape, and when the focus or a click goes elsewhere. Without this script its button does. */
class SortMenu extends HTMLElement {
  #outside = new AbortController();

  connectedCallback() {
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close(true));
    this.addEventListener('click', ({ target }) => (target as Element).closest('a') && this.#close(true));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close(false);
    });
    this.#outside = new AbortController();
    document.addEventListener('click', ({ target }) => !this.contains(target as Node) && this.#close(false), {
      signal: this.#outside.signal,
    });
  }

  disconnectedCallback() {
    this.#outside.abort();
  }

  #close(takesFocus: boolean) {
    const details = this.querySelector('details');
    if (!details?.open) return;
    details.open = false;
    if (takesFocus) details.querySelector('summary')?.focus();
  }
}

customElements.define('sort-menu', SortMenu);
