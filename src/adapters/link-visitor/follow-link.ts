import type { FollowLink } from '#domain/listing/short-link.ts';
import { askOnce, type Reach } from './ask-once.ts';

const timeoutMs = 5_000;

/** Asks an address where it leads, without going there. */
export function createLinkFollower({
  userAgent,
  reach = {},
}: {
  userAgent: string;
  reach?: Partial<Reach>;
}): FollowLink {
  return async (address) => {
    const url = new URL(address);
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = await askOnce(url, { method: 'GET', userAgent, signal, reach });
    if (!asked.ok) return null;
    const { status, headers } = asked.value;
    if (status >= 500 || status === 429) throw new Error(`${url.host} answered ${status}`);
    if (status < 300 || status >= 400 || headers.location === undefined) return null;
    return URL.canParse(headers.location, url) ? new URL(headers.location, url).href : null;
  };
}
