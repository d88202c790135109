import type { FollowLink } from '#domain/listing/short-link.ts';

const timeoutMs = 5_000;

/** Asks an address where it leads, without going there; `reach` says where it really is, for tests. */
export function createLinkFollower(reach: (url: URL) => URL = (url) => url): FollowLink {
  return async (address) => {
    const url = new URL(address);
    const answer = await fetch(reach(url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'text/html' },
    });
    await answer.body?.cancel();
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${url.host} answered ${answer.status}`);
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) return null;
    return URL.canParse(location, url) ? new URL(location, url).href : null;
  };
}
