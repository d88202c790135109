/** What became of a form that was sent without leaving the page. */
export type SendOutcome =
  | { kind: 'saved' | 'refused' | 'stale'; page: Document }
  | { kind: 'signed-out'; address: string }
  | { kind: 'offline' | 'failed' };

const longestWaitMs = 20_000;

/**
 * Posts these fields of a form to where it would go anyway and reads the page that comes back: the server says in one way
 * what became of it, with JavaScript and without.
 */
export async function sendForm(form: HTMLFormElement, names: string[]): Promise<SendOutcome> {
  let response: Response;
  let html: string;
  try {
    response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(textFields(form).filter(([name]) => isHidden(form, name) || names.includes(name))),
      signal: AbortSignal.timeout(longestWaitMs),
    });
    html = await response.text();
  } catch {
    return { kind: 'offline' };
  }
  if (response.redirected) return { kind: 'signed-out', address: response.url };
  const page = new DOMParser().parseFromString(html, 'text/html');
  const outcome = page.querySelector<HTMLElement>('draft-form')?.dataset.hasil;
  if (outcome === 'tersimpan') return { kind: 'saved', page };
  if (outcome === 'bentrok') return { kind: 'stale', page };
  return outcome === 'ditolak' ? { kind: 'refused', page } : { kind: 'failed' };
}

/** Every field of a form that is text, hidden ones too. */
export function textFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Whether a field is the form's own, and nobody types in it. */
export function isHidden(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.type === 'hidden';
}
