const switchKey = 'kurasi-tombol';

/** Decides and moves by keyboard, never while something is written; says what was decided and begins at what is new. */
class DeskKeys extends HTMLElement {
  #isLeaving = false;
  #pending: HTMLButtonElement | null = null;

  connectedCallback(): void {
    addEventListener('keydown', this.#press);
    addEventListener('pageshow', () => {
      this.#isLeaving = false;
    });
    this.addEventListener('submit', () => {
      this.#isLeaving = true;
    });
    const help = document.querySelector<HTMLElement>('[data-kirim-tombol]');
    if (help) help.hidden = false;
    this.#rememberSwitch();
    this.#sayAgain();
    if (document.activeElement === document.body && !location.hash) this.#begin()?.focus({ preventScroll: true });
    this.#openBeside();
    // On a phone the part that is open may stand past the edge.
    document.querySelector('.meja-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#press);
  }

  #press = (event: KeyboardEvent): void => {
    const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSending && this.#pending) this.#act(event, this.#pending);
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || this.#isLeaving) return;
    if (isWriting(event.target) || !isSwitchedOn()) return;
    const key = CSS.escape(event.key.toLowerCase());
    const target = this.querySelector<HTMLElement>(`[data-tombol~="${key}"]`);
    if (target) this.#act(event, target);
    else if (event.key === '?') document.getElementById('tombol-kurasi')?.togglePopover();
  };

  #act(event: KeyboardEvent, target: HTMLElement): void {
    event.preventDefault();
    const missing = 'perluKata' in target.dataset ? this.#missingWord() : null;
    if (target instanceof HTMLButtonElement) this.#pending = target;
    if (missing) missing.focus();
    else target.click();
  }

  /** What the maker must be told and is not yet. */
  #missingWord(): HTMLElement | null {
    const fields = this.querySelectorAll<HTMLSelectElement | HTMLTextAreaElement>('[name="alasan"], [name="kata"]');
    return [...fields].find(({ value }) => value.trim() === '') ?? null;
  }

  #begin(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-fokus]') ?? this.querySelector<HTMLElement>('.periksa h1');
  }

  /** What stood in the page when it came is not read out: it is put in once more. */
  #sayAgain(): void {
    const news = this.querySelector<HTMLElement>('[data-kabar]');
    const words = [...(news?.childNodes ?? [])];
    if (!news?.textContent?.trim()) return;
    news.replaceChildren();
    setTimeout(() => news.replaceChildren(...words), 150);
  }

  /** The first case stands beside the queue where there is room for both: there it is open, and taken. */
  #openBeside(): void {
    const path = this.querySelector<HTMLElement>('[data-sebelah]')?.dataset.sebelah;
    if (path && matchMedia('(min-width: 64rem)').matches) fetch(path).catch(() => undefined);
  }

  #rememberSwitch(): void {
    const box = document.querySelector<HTMLInputElement>('[data-pakai-tombol]');
    if (!box) return;
    box.checked = isSwitchedOn();
    box.addEventListener('change', () => localStorage.setItem(switchKey, box.checked ? 'hidup' : 'mati'));
  }
}

function isSwitchedOn(): boolean {
  return localStorage.getItem(switchKey) !== 'mati';
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null;
}

customElements.define('desk-keys', DeskKeys);
