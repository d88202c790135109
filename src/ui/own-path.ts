/**
 * A path of this site that an address names as the way on; null: anything that could lead elsewhere. The browser's own
 * reading decides, not the text: `/\host`, a tab within, and dots that leave two slashes at the start are other sites.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || text.length > 500) return null;
  const base = 'https://situs.invalid';
  if (!URL.canParse(text, base)) return null;
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search : null;
}
