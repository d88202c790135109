import { expect, test } from 'vitest';
import { readPastedListing } from './pasted-listing.ts';

test.each([
  ['https://www.tokopedia.com/toko/keripik', { title: null, priceIdr: null }],
  ['Keripik Tempe 250 g Rp17.000 https://tk.tokopedia.com/ZSabc/', { title: 'Keripik Tempe 250 g', priceIdr: 17_000 }],
  [
    'Cek Keripik Tempe 250 g dengan harga Rp17.000. Dapatkan di Shopee sekarang! https://shp.ee/abc123',
    { title: 'Keripik Tempe 250 g', priceIdr: 17_000 },
  ],
  [
    'Yuk beli produk ini: "Kopi Gayo 200 g" di Tokopedia\nRp 1,1 jt\nhttps://tokopedia.link/x',
    { title: 'Kopi Gayo 200 g', priceIdr: 1_100_000 },
  ],
  ['Kain Tenun Ende\nRp350.000\nhttps://id.shp.ee/AbC', { title: 'Kain Tenun Ende', priceIdr: 350_000 }],
  ['Kain Tenun Ende | Tokopedia\nhttps://www.tokopedia.com/toko/kain', { title: 'Kain Tenun Ende', priceIdr: null }],
  ['0812-3456-7890\nKopi https://wa.me/6281234567890', { title: 'Kopi', priceIdr: null }],
  ['Rp0 gratis https://shp.ee/abc', { title: 'gratis', priceIdr: null }],
  ['<script>alert(1)</script>\u202e https://shp.ee/abc', { title: '<script>alert(1)</script>', priceIdr: null }],
  ['', { title: null, priceIdr: null }],
])('%j', (text, read) => {
  expect(readPastedListing(text)).toEqual(read);
});
