import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalListing } from './canonical-listing.ts';

test.each([
  [
    'https://www.tokopedia.com/toko-uji/kain-lurik-17?extParam=ivf%3Dfalse%26src%3Dsearch',
    'tokopedia',
    'https://www.tokopedia.com/toko-uji/kain-lurik-17',
  ],
  [
    'http://m.tokopedia.com/toko-uji/kain-lurik-17/?utm_source=wa#ulasan',
    'tokopedia',
    'https://www.tokopedia.com/toko-uji/kain-lurik-17',
  ],
  ['tokopedia.com/toko-uji/kain-lurik-17', 'tokopedia', 'https://www.tokopedia.com/toko-uji/kain-lurik-17'],
  [
    'https://www.tokopedia.com/toko-uji/kain-lurik-17/review',
    'tokopedia',
    'https://www.tokopedia.com/toko-uji/kain-lurik-17',
  ],
  ['https://shopee.co.id/Kain-Lurik-Asli-i.123.456?sp_atk=a&xptdk=b', 'shopee', 'https://shopee.co.id/product/123/456'],
  ['https://shopee.co.id/product/123/456', 'shopee', 'https://shopee.co.id/product/123/456'],
  ['https://shopee.co.id/universal-link/product/123/456?smtt=1', 'shopee', 'https://shopee.co.id/product/123/456'],
  ['https://www.blibli.com/p/kain-lurik/ps--ABC-1?ds=1', 'blibli', 'https://www.blibli.com/p/kain-lurik/ps--ABC-1'],
  [
    'https://www.lazada.co.id/products/kain-i12-s34.html?spm=x&scm=y',
    'lazada',
    'https://www.lazada.co.id/products/kain-i12-s34.html',
  ],
  [
    'https://shop-id.tokopedia.com/view/product/99?region=ID',
    'tiktok',
    'https://shop-id.tokopedia.com/view/product/99',
  ],
  ['https://www.tiktok.com/view/product/99?trackingId=1', 'tiktok', 'https://www.tiktok.com/view/product/99'],
  ['https://padiumkm.id/product/kain-lurik/55', 'padi', 'https://padiumkm.id/product/kain-lurik/55'],
  [
    'https://e-katalog.lkpp.go.id/katalog/produk/detail/81?lang=id',
    'ekatalog',
    'https://e-katalog.lkpp.go.id/katalog/produk/detail/81',
  ],
  ['https://instagram.com/p/AbC/?igsh=1', 'instagram', 'https://www.instagram.com/p/AbC'],
  ['https://wa.me/6281200000000?text=halo', 'whatsapp', 'https://wa.me/6281200000000'],
  ['https://api.whatsapp.com/send?phone=6281200000000&text=a', 'whatsapp', 'https://wa.me/6281200000000'],
  [
    'https://tenun-uji.id/produk?warna=biru&id=7&utm_medium=x&PHPSESSID=abc#atas',
    'website',
    'https://tenun-uji.id/produk?id=7&warna=biru',
  ],
  ['https://tenun-uji.id/kain;jsessionid=A1/', 'website', 'https://tenun-uji.id/kain'],
  [
    'Kain Lurik Rp90.000 https://www.tokopedia.com/toko-uji/kain-lurik-17?src=share, cek ya',
    'tokopedia',
    'https://www.tokopedia.com/toko-uji/kain-lurik-17',
  ],
])('%s', (text, marketplace, url) => {
  expect(canonicalListing(text)).toEqual({ ok: true, value: { marketplace, url, state: 'live' } });
});

test.each([
  ['https://tokopedia.link/AbCdEf?x=1', 'tokopedia', 'https://tokopedia.link/AbCdEf'],
  ['https://vt.tokopedia.com/t/ZS1/', 'tiktok', 'https://vt.tokopedia.com/t/ZS1'],
  ['https://s.shopee.co.id/9Kx', 'shopee', 'https://s.shopee.co.id/9Kx'],
  ['https://id.shp.ee/9Kx', 'shopee', 'https://id.shp.ee/9Kx'],
])('a short link of an app waits: %s', (text, marketplace, url) => {
  expect(canonicalListing(text)).toEqual({ ok: true, value: { marketplace, url, state: 'waiting' } });
});

test.each([
  ['', 'link-unreadable'],
  ['lihat toko kami', 'link-unreadable'],
  ['javascript:alert(1)', 'link-unsafe'],
  ['data:text/html,x', 'link-unsafe'],
  ['ftp://tenun-uji.id/a', 'link-unsafe'],
  ['https://a:b@tenun-uji.id/', 'link-unsafe'],
  ['https://www.tokopedia.com@jahat.id/a/b', 'link-unsafe'],
  ['https://127.0.0.1/a', 'link-private-host'],
  ['https://2130706433/a', 'link-private-host'],
  ['https://[::1]/a', 'link-private-host'],
  ['https://localhost/a', 'link-private-host'],
  ['https://kantor.local/a', 'link-private-host'],
  ['https://tenun-uji.id:8443/a', 'link-private-host'],
  ['http://tenun-uji.id/a', 'link-not-https'],
  ['https://ta.tokopedia.com/promo/v1/clicks/abc', 'link-promo'],
  ['https://www.tokopedia.com/promo/gajian', 'link-promo'],
  ['https://www.bukalapak.com/p/a/b', 'link-bukalapak'],
  ['https://bit.ly/3abc', 'link-shortener'],
  ['https://tokopedia.com.jahat.id/a/b', 'link-lookalike'],
  ['https://shopee-murah.xyz/a', 'link-lookalike'],
  ['https://t\u043ekopedia.com/a/b', 'link-lookalike'],
  ['https://www.tokopedia.com/toko-uji', 'link-not-a-product'],
  ['https://www.tokopedia.com/search?q=seblak', 'link-not-a-product'],
  ['https://shopee.co.id/toko-uji', 'link-not-a-product'],
  [`https://tenun-uji.id/${'a'.repeat(2_100)}`, 'link-too-long'],
])('refused: %.60s is %s', (text, refusal) => {
  expect(canonicalListing(text)).toEqual({ ok: false, refusal });
});

const segment = fc.stringMatching(/^[A-Za-z0-9._~%20-]{1,12}$/);
const address = fc
  .record({
    host: fc.constantFrom(
      'www.tokopedia.com',
      'shopee.co.id',
      'www.blibli.com',
      'vt.tokopedia.com',
      'tenun-uji.id',
      'WWW.Tenun-Uji.ID',
      'wa.me',
    ),
    path: fc.array(segment, { maxLength: 4 }),
    query: fc.dictionary(
      fc.constantFrom('utm_source', 'id', 'sid', 'extParam', 'a b', 'ü'),
      fc.string({ maxLength: 6 }),
    ),
    fragment: fc.constantFrom('', '#a'),
  })
  .map(
    ({ host, path, query, fragment }) => `https://${host}/${path.join('/')}?${new URLSearchParams(query)}${fragment}`,
  );

test('canonical of a canonical address is that address, https without tracking or fragment', () => {
  fc.assert(
    fc.property(address, (text) => {
      const once = canonicalListing(text);
      if (!once.ok) return;
      expect(once.value.url).toMatch(/^https:\/\/[a-z0-9.-]+\//);
      expect(once.value.url).not.toMatch(/[#]|utm_|extParam|[?&]sid=/);
      expect(canonicalListing(once.value.url)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('no text at all throws or leads elsewhere than https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const listing = canonicalListing(text);
      if (listing.ok) expect(new URL(listing.value.url).protocol).toBe('https:');
    }),
  );
});
