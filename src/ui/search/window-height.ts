const pauseMs = 150;

/**
 * How far the window was scrolled, kept with each step of the history: results are put in by script, so the browser
 * cannot know when the page is tall enough to go back to where it was.
 */
export class WindowHeight {
  #pause = 0;
  readonly #isShown: () => boolean;

  /** `isShown`: whether the address is that of what stands on the page; while it is not, nothing is kept. */
  constructor(isShown: () => boolean) {
    this.#isShown = isShown;
    history.scrollRestoration = 'manual';
    window.addEventListener('scroll', () => this.#wait(), { passive: true });
  }

  /** Null: this step of the history has none yet. */
  get kept(): number | null {
    const height = (history.state as { height?: unknown } | null)?.height;
    return typeof height === 'number' ? height : null;
  }

  keep(): void {
    clearTimeout(this.#pause);
    history.replaceState({ height: Math.round(scrollY) }, '');
  }

  #wait(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#isShown() && this.keep(), pauseMs);
  }
}
