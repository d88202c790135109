import { BlockList, isIP } from 'node:net';

const specialIpv4 = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]) {
  addRange(specialIpv4, range, 'ipv4');
}

/** All of IPv6 that is given out for the public; the rest (`::1`, `fc00::/7`, `fe80::/10`, mapped IPv4, …) is not in it. */
const globalIpv6 = new BlockList();
addRange(globalIpv6, '2000::/3', 'ipv6');

const specialIpv6 = new BlockList();
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']) {
  addRange(specialIpv6, range, 'ipv6');
}

/** Whether an IP address belongs to the public internet (IANA's registries of special-purpose addresses say what does not). */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !specialIpv4.check(address, 'ipv4');
  return family === 6 && globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/');
  list.addSubnet(net, Number(bits), family);
}
