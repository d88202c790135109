import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this very site sent the request. Browsers say so themselves; a request that says nothing comes
 * from no browser of today, and could carry a session that a stranger's page made it send.
 */
export function isOfOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, siteUrl: string | null): boolean {
  const { origin, host } = headers;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  if (origin === undefined) return false;
  return siteUrl ? origin === siteUrl : origin === `http://${host}`;
}
