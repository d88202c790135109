import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkHost, openLinkHost } from '../../../tests/support/link-host.ts';
import { createLinkFollower } from './follow-link.ts';
import { createLinkVisitor } from './link-visitor.ts';
import { isPublicAddress } from './public-address.ts';

const refused = { ok: false, refusal: 'private-address' };
const userAgent = 'KatalogUji/1.0';
const openHost = '127.0.0.2';
let secret: LinkHost;
let secretIpv6: LinkHost;
/** Stands for the public internet: its address is the one that tests of redirects and of rebinding allow. */
let publicHost: LinkHost;
let redirectTo = '';
beforeAll(async () => {
  secret = await openLinkHost((_, res) => res.end('rahasia'), '127.0.0.1');
  secretIpv6 = await openLinkHost((_, res) => res.end('rahasia'), '::1', secret.port);
  const serve = (path: string | undefined) => (path === '/robots.txt' ? 404 : redirectTo ? 301 : 200);
  publicHost = await openLinkHost(
    (req, res) => res.writeHead(serve(req.url), { location: redirectTo }).end(),
    openHost,
    secret.port,
  );
});
afterAll(() => Promise.all([secret, secretIpv6, publicHost].map((host) => host.close())));

const doorOf = () => ({ port: secret.port, isEncrypted: false });
const visitor = (reach = {}) =>
  createLinkVisitor({ userAgent, now: () => new Date(), pauseMs: 0, reach: { doorOf, ...reach } });
const nobodyCame = () => expect([secret.connections(), secretIpv6.connections()]).toEqual([0, 0]);

const privateUrls = [
  ...['http://127.0.0.1/', 'http://127.1/', 'http://10.0.0.1/', 'http://172.16.0.1/', 'http://192.168.1.1/'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://0.0.0.0/', 'http://0/', 'http://100.64.0.1/'],
  ...['http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.0.0.1/', 'http://0x7f000001/', 'http://017700000001/'],
  ...['http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[fd00::1]/'],
  ...[
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://x.localhost/',
  ],
  ...['http://db.internal/', 'http://katalog/', 'http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/', 'http://%31%32%37.0.0.1/'],
  ...['http://8.8.8.8/', 'https://toko.id:8443/', 'http://toko.id:22/', 'http://a:b@toko.id/', 'ftp://toko.id/'],
  ...['file:///etc/passwd', 'gopher://toko.id/'],
];

test.each(privateUrls)('%s is not visited', async (url) => {
  expect(await visitor()(url)).toEqual(refused);
  nobodyCame();
});

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.127.255.255', '0.0.0.0'],
  ...['224.0.0.1', '255.255.255.255', '192.0.0.8', '198.19.0.1', '::1', '::', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fc00::1', 'fe80::1', 'fe80::1%lo', 'ff02::1', 'x'],
])('a name that means %s is not visited, whatever else it means', async (address) => {
  expect(isPublicAddress(address)).toBe(false);
  expect(await visitor({ resolve: async () => [address] })('http://toko.id/')).toEqual(refused);
  expect(await visitor({ resolve: async () => ['8.8.8.8', address] })('http://toko.id/')).toEqual(refused);
  nobodyCame();
});

test.each(['8.8.8.8', '103.10.10.1', '172.32.0.1', '2404:6800:4003::8a'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

// A header holds no letters beyond Latin; such an address stands in the list for links as they are typed.
test.each(privateUrls.filter((url) => /^[\x20-\x7e]+$/.test(url)))('a redirect to %s is not followed', async (url) => {
  redirectTo = url;
  const isAllowed = (address: string) => address === openHost;
  const names: Record<string, string> = { 'toko.id': openHost };
  const resolve = async (host: string) => [names[host] ?? '127.0.0.1'];
  expect(await visitor({ isAllowed, resolve })('http://toko.id/mulai')).toEqual(refused);
  expect(publicHost.asked.at(-1)).toBe('HEAD toko.id/mulai');
  nobodyCame();
});

test('a name that means something else at the second look leads to the address that was looked at', async () => {
  redirectTo = '';
  const isAllowed = (address: string) => address === openHost;
  let looks = 0;
  const resolve = async () => {
    looks += 1;
    return [looks === 1 ? openHost : '127.0.0.1'];
  };
  const before = publicHost.connections();
  expect(await visitor({ isAllowed, resolve })('http://toko.id/')).toEqual(refused);
  // robots.txt was read from the first address; the second look was refused before anybody connected.
  expect([looks, publicHost.connections() - before]).toEqual([2, 1]);
  nobodyCame();
});

test('a short link that means a private address leads nowhere', async () => {
  const follow = createLinkFollower({ userAgent, reach: { doorOf, resolve: async () => ['127.0.0.1'] } });
  expect(await follow('http://tokopedia.link/x')).toBeNull();
  nobodyCame();
});
