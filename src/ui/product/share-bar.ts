const copiedForMs = 2_400;

/** Copying and the device's own sharing, each shown only where the browser can do it. The WhatsApp link needs neither. */
class ShareBar extends HTMLElement {
  connectedCallback() {
    const { title = '', address = '', copied = '' } = this.dataset;
    this.#offer('copy', Boolean(navigator.clipboard), async (button) => {
      const label = button.querySelector('span');
      if (!label) return;
      const before = label.textContent;
      await navigator.clipboard.writeText(address);
      label.textContent = copied;
      setTimeout(() => {
        label.textContent = before;
      }, copiedForMs);
    });
    this.#offer('share', Boolean(navigator.share), () => navigator.share({ title, url: address }));
  }

  #offer(does: string, isAble: boolean, act: (button: HTMLButtonElement) => Promise<void>) {
    const button = this.querySelector<HTMLButtonElement>(`[data-does=${does}]`);
    if (!button || !isAble) return;
    button.hidden = false;
    // Refused, or closed by the person: nothing happened, and the WhatsApp link is still there.
    button.addEventListener('click', () => void act(button).catch(() => undefined));
  }
}

customElements.define('share-bar', ShareBar);
