/** Counts down on the button until another code may be asked for; without this script the server says how long to wait. */
class ResendButton extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const button = this.querySelector('button');
    const readyAt = Date.now() + Number(this.dataset.seconds) * 1_000;
    if (!button || readyAt <= Date.now()) return;
    const label = button.textContent;
    const refuse = (event: Event) => event.preventDefault();
    const show = () => {
      const seconds = Math.ceil((readyAt - Date.now()) / 1_000);
      const clock = `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
      button.textContent = seconds > 0 ? (this.dataset.waiting ?? '').replace('{}', clock) : label;
      if (seconds > 0) return;
      clearInterval(this.#timer);
      button.removeAttribute('aria-disabled');
      button.removeEventListener('click', refuse);
    };
    button.setAttribute('aria-disabled', 'true');
    button.addEventListener('click', refuse);
    this.#timer = window.setInterval(show, 1_000);
    show();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

customElements.define('resend-button', ResendButton);
