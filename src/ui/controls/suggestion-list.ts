export type SuggestionKind = 'past' | 'product' | 'maker' | 'category' | 'place';

/** A line of the list: a past search has no `href`, it is searched again. */
export interface Choice {
  kind: SuggestionKind;
  label: string;
  detail: string;
  href: string | null;
}

const order: SuggestionKind[] = ['past', 'product', 'maker', 'category', 'place'];

/** The choices in the order in which they stand in the list: by kind, as they came within one. */
export function inGroups(choices: Choice[]): Choice[] {
  return order.flatMap((kind) => choices.filter((choice) => choice.kind === kind));
}

/** Draws the choices into a listbox as labelled groups; option number n has the id `LISTBOX-n`. */
export function drawChoices(listbox: HTMLElement, choices: Choice[], titles: Record<SuggestionKind, string>): void {
  const groups = order.filter((kind) => choices.some((choice) => choice.kind === kind));
  listbox.replaceChildren(
    ...groups.map((kind) => {
      const title = part('div', 'saran-judul', titles[kind]);
      title.id = `${listbox.id}-${kind}`;
      title.role = 'presentation';
      const group = document.createElement('div');
      group.role = 'group';
      group.setAttribute('aria-labelledby', title.id);
      group.append(
        title,
        ...choices.flatMap((choice, at) => (choice.kind === kind ? option(listbox.id, choice, at) : [])),
      );
      return group;
    }),
  );
}

function option(listId: string, { kind, label, detail }: Choice, at: number): HTMLElement {
  const line = document.createElement('div');
  line.role = 'option';
  line.id = `${listId}-${at}`;
  line.ariaSelected = 'false';
  line.append(part('span', '', label));
  if (detail) line.append(part('small', '', detail));
  if (kind === 'past') {
    // For a finger or a mouse; the keyboard has the Delete key, and an option may hold no control.
    const forget = part('span', 'saran-lupa', '×');
    forget.ariaHidden = 'true';
    line.append(forget);
  }
  return line;
}

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
