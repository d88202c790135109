/** One tap takes the link from the clipboard and adds it; so does pasting it by hand. */
class PasteLink extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const add = this.querySelector<HTMLButtonElement>('[data-tambah]');
    const paste = this.querySelector<HTMLButtonElement>('[data-tempel]');
    if (!field || !add || !paste) return;
    const send = () => field.form?.requestSubmit(add);
    field.addEventListener('paste', () => setTimeout(send));
    if (!navigator.clipboard?.readText) return;
    paste.hidden = false;
    const offerAdding = () => {
      add.hidden = field.value === '';
      paste.hidden = !add.hidden;
    };
    offerAdding();
    field.addEventListener('input', offerAdding);
    paste.addEventListener('click', async () => {
      try {
        field.value = await navigator.clipboard.readText();
      } catch {
        // Not allowed to read it: a person can still paste by hand.
      }
      if (field.value) send();
      else field.focus();
    });
  }
}

customElements.define('paste-link', PasteLink);
