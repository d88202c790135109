import { fetchSent } from './fetch-sent.ts';

/** Bytes of a page as they travel (brotli). */
export interface PageWeight {
  status: number;
  html: number;
  css: number;
  /** With all that its scripts could load later. */
  script: number;
  /** All of the above with fonts and the pictures that do not wait to be scrolled to. */
  firstView: number;
}

/** Weighs what a browser fetches for a page; `cookie`: of who looks at it. */
export async function weighPage(origin: string, path: string, cookie?: string): Promise<PageWeight> {
  const sizeOf = async (url: string) => (await fetchSent(new URL(url, origin).href, cookie)).body.length;
  const sumOf = async (urls: string[]) => {
    let bytes = 0;
    for (const url of urls) bytes += await sizeOf(url);
    return bytes;
  };
  const page = await fetchSent(origin + path, cookie);
  const html = page.body.length;
  const css = await sumOf(matches(page.text, /<link[^>]+href="([^"]+\.css)"/g));
  const script = await sumScripts(origin, page.text);
  const fonts = matches(page.text, /<link[^>]+href="([^"]+\.woff2)"/g);
  const eager = matches(page.text, /<img(?![^>]*loading="lazy")[^>]+src="([^"]+)"/g);
  const firstView = html + css + script + (await sumOf([...fonts, ...eager.filter((url) => !url.startsWith('data:'))]));
  return { status: page.status, html, css, script, firstView };
}

/** A script with everything it imports, each file once. */
async function sumScripts(origin: string, html: string): Promise<number> {
  const waiting = [
    ...matches(html, /<script[^>]+src="([^"]+)"/g),
    ...matches(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
  ];
  const seen = new Set<string>();
  let bytes = 0;
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const sent = await fetchSent(origin + path);
    bytes += sent.body.length;
    for (const name of matches(sent.text, /(?:from|import)\s*\(?["'`](\.\/[^"'`]+)["'`]/g))
      waiting.push(new URL(name, origin + path).pathname);
  }
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)];
  return bytes + inline.reduce((sum, match) => sum + Buffer.byteLength(match[1] ?? ''), 0);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
