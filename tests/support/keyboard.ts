import { expect, type Locator, type Page } from '@playwright/test';

const mostTabs = 120;

/** Goes about a page as somebody without a pointer: Tab to what is wanted, then keys. */
export class Keyboard {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the target has the focus; there it has to be seen, and nothing may lie over it. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await target.evaluate(faultOfFocus), `the focus on ${await target.evaluate(nameOf)}`).toBe(null);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`${mostTabs} times Tab do not lead to ${target} on ${this.#page.url()}.`);
  }

  async write(label: string, text: string): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: label });
    await this.reach(field);
    await this.#page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** In a closed list the letters of a choice lead to it. */
  async choose(label: string, choice: string): Promise<void> {
    const list = this.#page.getByRole('combobox', { name: label });
    await this.reach(list);
    await this.#page.keyboard.type(choice);
    expect(await list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text.trim())).toBe(choice);
  }

  async tick(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Space');
    await expect(target).toBeChecked();
  }

  /** A button or a link. */
  async press(name: string | RegExp): Promise<void> {
    const named = { name, exact: true };
    await this.reach(this.#page.getByRole('button', named).or(this.#page.getByRole('link', named)).first());
    await this.#page.keyboard.press('Enter');
  }
}

/** In the browser: what a person would not see of the focus; null: all is well. WCAG 2.4.7 and 2.4.11. */
function faultOfFocus(element: Element): string | null {
  // A field that the eye sees as its label: what is drawn around is the label.
  const { width } = element.getBoundingClientRect();
  const seen = width > 2 ? element : (element.closest('label') ?? element);
  const { left, top, right, bottom } = seen.getBoundingClientRect();
  const rings = [element, element.parentElement, seen].map((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one ?? element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  if (!rings.includes(true)) return 'has no ring';
  const y = Math.min(top + 12, (top + bottom) / 2);
  if (y < 0 || y > innerHeight) return `is at ${top}, outside the screen`;
  if (left < -1 || right > innerWidth + 1) return `reaches from ${left} to ${right}, beyond the screen`;
  const above = document.elementFromPoint((left + right) / 2, y);
  const isOwn =
    above !== null &&
    (seen.contains(above) || above.contains(seen) || above.closest('label') === seen.closest('label'));
  return isOwn ? null : `is covered by ${above?.tagName}.${above?.className}`;
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') || element.id || element.textContent?.trim() || element.tagName;
}
