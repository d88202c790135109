import type { Page } from '@playwright/test';

export interface ReadPage {
  /** What the text of somebody has become that it must not be. */
  faults: string[];
  /** All that is read or read aloud: text, labels, what stands in fields. */
  words: string;
  /** Where links lead that leave the site. */
  outside: string[];
}

/** How a browser understands an answer: parsed as the browser parses it, and nothing of it is run. */
export function readAsBrowser(page: Page, answer: { body: string; type: string; url: string }): Promise<ReadPage> {
  return page.evaluate(({ body, type, url }) => {
    const kind = /xml|svg/.test(type) ? 'application/xml' : 'text/html';
    const parsed = new DOMParser().parseFromString(body, kind);
    const faults: string[] = [];
    const words: string[] = [parsed.documentElement.textContent ?? ''];
    const outside: string[] = [];
    const addresses = ['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'data', 'poster'];
    const spoken = ['alt', 'aria-label', 'title', 'value', 'content', 'placeholder'];
    for (const element of parsed.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase();
      if (tag === 'parsererror') faults.push('is no XML');
      for (const { name, value } of element.attributes) {
        if (name === 'kena') faults.push(`an element of the text: ${tag}`);
        if (/^on/.test(name)) faults.push(`a handler: ${tag} ${name}`);
        if (spoken.includes(name)) words.push(value);
        if (!addresses.includes(name)) continue;
        const target = URL.parse(value.trim(), url);
        if (target && !['http:', 'https:', 'mailto:', 'data:'].includes(target.protocol))
          faults.push(`leads to ${value}`);
        if (target?.protocol === 'data:' && !/^data:image\/webp;base64,/.test(value)) faults.push(`leads to ${value}`);
        if (name === 'href' && tag === 'a' && target && target.origin !== new URL(url).origin)
          outside.push(target.href);
      }
      if (tag !== 'script') continue;
      if (element.getAttribute('type') === 'application/ld+json') JSON.parse(element.textContent);
      else if (/kena|alert/.test(element.textContent)) faults.push('a script of the text');
    }
    return { faults, words: words.join('\n'), outside };
  }, answer);
}
