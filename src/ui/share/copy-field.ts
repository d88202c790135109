const shownForMs = 2_400;

/** A field to copy from by one tap where the browser can; by hand everywhere. */
class CopyField extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const button = this.querySelector('button');
    const label = button?.querySelector('span');
    if (!field || !button || !label || !navigator.clipboard) return;
    const before = label.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value).then(
        () => {
          label.textContent = this.dataset.copied ?? '';
          setTimeout(() => {
            label.textContent = before;
          }, shownForMs);
        },
        // Refused by the browser: the words are selected, to be copied by hand.
        () => undefined,
      );
    });
  }
}

customElements.define('copy-field', CopyField);
