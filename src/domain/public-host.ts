import { isIP } from 'node:net';

const privateEndings =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|example|onion|arpa)$/;

/** Whether a host name (as `URL` writes it) can stand on the public web: a dotted name, no address, no private ending. */
export function isPublicHost(host: string): boolean {
  if (host.startsWith('[') || isIP(host) !== 0) return false;
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+$/.test(host) && !privateEndings.test(host);
}
