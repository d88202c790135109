import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Query names that some page reads. Others never reach a page: they would only split the cache. */
const knownNames = new Set(
  'q kategori provinsi jabatan kabupaten bahan klaim tempat min maks duta foto langsung pengadaan urut hal jenis id terkirim bahasa lanjut usaha daerah dari sampai putusan sesudah tindakan selesai kata'.split(
    ' ',
  ),
);
const apiPrefix = '/api/';

export interface Address {
  path: string;
  /** Path and known query in one order: what a finished page is kept under, and what the page is rendered with. */
  key: string;
}

/** The address of a request as pages see it; null: what is no address (a broken escape, a NUL, an empty segment). */
export function normaliseAddress(url: string): Address | null {
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  if (!isDecodable(path) || /\/\/+[^/]/.test(path)) return null;
  if (cut < 0 || cut === url.length - 1) return { path, key: path };
  const given = new URLSearchParams(url.slice(cut + 1).replaceAll('%00', ''));
  const isApi = path.startsWith(apiPrefix) || path.startsWith(`/en${apiPrefix}`);
  const isShareLink = /^(\/en)?\/d\//.test(path);
  const isKnown = (name: string) => isApi || knownNames.has(name) || (isShareLink && name === 's');
  const kept = [...given].filter(([name, value]) => value !== '' && isKnown(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return { path, key: query ? `${path}?${query}` : path };
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true;
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Answers a request's own address: the last hop that is not one of the trusted proxies. */
export function clientAddressReader(trustedProxies: string[]): (req: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix) trusted.addSubnet(address, Number(prefix), family);
    else trusted.addAddress(address, family);
  }
  const isTrusted = (address: string) =>
    isIP(address) > 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (req) => {
    let address = withoutMapping(req.socket.remoteAddress ?? '');
    const hops = String(req.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((hop) => withoutMapping(hop.trim()));
    while (isTrusted(address) && hops.length > 0) {
      const hop = hops.pop() ?? '';
      if (isIP(hop) === 0) break;
      address = hop;
    }
    return address;
  };
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
