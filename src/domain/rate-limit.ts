/** How often one sender may do a thing. The counting itself lives outside: memory of this process, or the database server. */
export interface RateLimit {
  /** Counts one attempt of `key`; `retryAfterSeconds` is 0 when `ok`. */
  consume(key: string): Promise<{ ok: boolean; retryAfterSeconds: number }>;
}

export interface RateRule {
  points: number;
  perSeconds: number;
}

/**
 * Counts one attempt of a visitor; 0: it may go on, else the seconds to wait. From loopback comes the machine itself, or
 * a proxy that nobody named in TRUSTED_PROXIES: that would make one sender of everybody, so it is not counted.
 */
export async function secondsToWait(limit: RateLimit, clientAddress: string): Promise<number> {
  if (/^(?:127\.|::1$)/.test(clientAddress)) return 0;
  return (await limit.consume(senderKey(clientAddress))).retryAfterSeconds;
}

/** Whom a client address stands for: an IPv4 address alone, an IPv6 address with its /64, which one household or phone owns whole. */
export function senderKey(clientAddress: string): string {
  const address = clientAddress.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
