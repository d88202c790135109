const tokopediaPages = new Set(['search', 'find', 'discovery', 'promo', 'p', 'cart', 'blog', 'help', 'play', 'mitra']);

/** The canonical address of one product on a known marketplace; null: this page is no product's own page. */
export function productPath(key: string, host: string, url: URL): string | null {
  const parts = url.pathname.split('/').filter(Boolean);
  const path = parts.join('/');
  switch (key) {
    case 'tokopedia': {
      const [shop, product] = parts;
      return shop && product && !tokopediaPages.has(shop) ? `https://www.tokopedia.com/${shop}/${product}` : null;
    }
    case 'shopee': {
      const ids = /(?:-i\.|^i\.)(\d+)\.(\d+)$/.exec(path) ?? /(?:^|\/)product\/(\d+)\/(\d+)$/.exec(path);
      return ids ? `https://shopee.co.id/product/${ids[1]}/${ids[2]}` : null;
    }
    case 'blibli':
      return parts[0] === 'p' && parts.length >= 3 ? `https://www.blibli.com/${path}` : null;
    case 'lazada':
      return /^products\/.+\.html$/.test(path) ? `https://www.lazada.co.id/${path}` : null;
    case 'tiktok':
      return /^(?:view\/product|shop\/pdp|[a-z]{2}\/pdp|pdp)\/.+$/.test(path)
        ? `https://${tiktokHost(host)}/${path}`
        : null;
    case 'padi':
      return parts.length >= 2 ? `https://padiumkm.id/${path}` : null;
    case 'ekatalog':
      return parts.length >= 2 ? `https://${host}/${path}` : null;
    case 'instagram':
      return parts.length >= 1 && parts[0] !== 'explore' ? `https://www.instagram.com/${path}` : null;
    case 'whatsapp': {
      const digits = (host === 'wa.me' ? path : (url.searchParams.get('phone') ?? '')).replace(/^\+/, '');
      return /^[1-9]\d{7,14}$/.test(digits) ? `https://wa.me/${digits}` : null;
    }
    default:
      return null;
  }
}

function tiktokHost(host: string): string {
  return host === 'shop-id.tokopedia.com' || host === 'shop.tiktok.com' ? host : 'www.tiktok.com';
}
