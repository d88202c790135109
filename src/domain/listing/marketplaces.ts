interface Marketplace {
  /** As stored in `listings.marketplace` and asked for in a search. */
  key: string;
  hosts: readonly string[];
  /** Hosts of the short links that its app shares; expanded later by a job over these alone. */
  shortHosts: readonly string[];
}

const marketplaces: readonly Marketplace[] = [
  {
    key: 'tokopedia',
    hosts: ['tokopedia.com', 'www.tokopedia.com', 'm.tokopedia.com'],
    shortHosts: ['tokopedia.link', 'tk.tokopedia.com'],
  },
  {
    key: 'shopee',
    hosts: ['shopee.co.id', 'www.shopee.co.id'],
    shortHosts: ['shp.ee', 'id.shp.ee', 's.shopee.co.id'],
  },
  { key: 'blibli', hosts: ['blibli.com', 'www.blibli.com', 'm.blibli.com'], shortHosts: [] },
  {
    key: 'lazada',
    hosts: ['lazada.co.id', 'www.lazada.co.id', 'm.lazada.co.id', 'pages.lazada.co.id'],
    shortHosts: [],
  },
  {
    key: 'tiktok',
    hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'shop.tiktok.com', 'shop-id.tokopedia.com'],
    shortHosts: ['vt.tokopedia.com'],
  },
  { key: 'padi', hosts: ['padiumkm.id', 'www.padiumkm.id'], shortHosts: [] },
  {
    key: 'ekatalog',
    hosts: ['e-katalog.lkpp.go.id', 'katalog.inaproc.id'],
    shortHosts: [],
  },
  { key: 'instagram', hosts: ['instagram.com', 'www.instagram.com'], shortHosts: [] },
  { key: 'whatsapp', hosts: ['wa.me', 'api.whatsapp.com'], shortHosts: [] },
];

/** Key of the maker's own site. */
export const ownSiteKey = 'website';

const byHost = new Map(marketplaces.flatMap((m) => m.hosts.map((host): [string, Marketplace] => [host, m])));
const byShortHost = new Map(marketplaces.flatMap((m) => m.shortHosts.map((host): [string, Marketplace] => [host, m])));

export function findMarketplaceByHost(host: string): Marketplace | null {
  return byHost.get(host) ?? null;
}

export function findMarketplaceByShortHost(host: string): Marketplace | null {
  return byShortHost.get(host) ?? null;
}
