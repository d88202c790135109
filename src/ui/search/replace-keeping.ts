/**
 * Puts `fresh` in the place of what `place` holds, as a reload would not: the focus stays on the same control, with what
 * was typed into it; opened lists stay open. Where the control is gone, the first element of `fallback` gets the focus.
 */
export function replaceKeeping(place: Element, fresh: Element, fallback: string): void {
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const selector = focused && selectorOf(focused);
  const typed = focused instanceof HTMLInputElement && focused.type !== 'checkbox' ? focused : null;
  const opened = [...place.querySelectorAll<HTMLElement>('details[data-group][open]')].map(
    ({ dataset }) => dataset.group,
  );
  const { scrollTop } = place;
  place.replaceChildren(...fresh.childNodes);
  place.scrollTop = scrollTop;
  for (const details of place.querySelectorAll<HTMLDetailsElement>('details[data-group]'))
    if (opened.includes(details.dataset.group)) details.open = true;
  if (!focused) return;
  const control = selector ? place.querySelector<HTMLElement>(selector) : null;
  if (control instanceof HTMLInputElement && typed) retype(control, typed);
  (control ?? place.querySelector<HTMLElement>(fallback))?.focus({ preventScroll: true });
}

function retype(control: HTMLInputElement, typed: HTMLInputElement): void {
  const { selectionStart, selectionEnd } = typed;
  if (typed.value !== typed.defaultValue) control.value = typed.value;
  control.setSelectionRange(selectionStart, selectionEnd);
}

function selectorOf(element: HTMLElement): string | null {
  if (element.dataset.focus) return `[data-focus="${CSS.escape(element.dataset.focus)}"]`;
  if (!(element instanceof HTMLInputElement)) return null;
  const named = `input[name="${CSS.escape(element.name)}"]`;
  return element.type === 'checkbox' ? `${named}[value="${CSS.escape(element.value)}"]` : named;
}
