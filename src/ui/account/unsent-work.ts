import { forgetAllPhotos, listWaitingPhotos } from '#ui/media/waiting-photos.ts';
import { dropAllDrafts, hasDrafts } from '#ui/studio/kept-draft.ts';

/**
 * Says what this device holds that the site may not have: before signing out as a warning, afterwards of what was taken
 * off it, because the next person may hold the same phone.
 */
class UnsentWork extends HTMLElement {
  connectedCallback() {
    void this.#tell();
  }

  async #tell(): Promise<void> {
    const isHeld = {
      tulisan: hasDrafts(localStorage),
      foto: (await listWaitingPhotos().catch(() => [])).length > 0,
    };
    for (const [what, held] of Object.entries(isHeld)) {
      const line = this.querySelector<HTMLElement>(`[data-${what}]`);
      if (line) line.hidden = !held;
    }
    this.hidden = !isHeld.tulisan && !isHeld.foto;
    if (this.dataset.hapus === undefined) return;
    dropAllDrafts(localStorage);
    await forgetAllPhotos().catch(() => undefined);
  }
}

customElements.define('unsent-work', UnsentWork);
