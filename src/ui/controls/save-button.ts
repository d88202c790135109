import { readSaved, toggleSaved } from './saved-on-device.ts';

/** A heart that keeps a product on this device. It shows itself only where it can work. */
class SaveButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const slug = this.dataset.slug;
    if (!button || !slug) return;
    this.hidden = false;
    const show = (saved: boolean) => button.setAttribute('aria-pressed', String(saved));
    show(readSaved(localStorage).includes(slug));
    button.addEventListener('click', () => show(toggleSaved(localStorage, slug)));
  }
}

customElements.define('save-button', SaveButton);
