import { expect, test } from 'vitest';
import { shopLink } from './shop-link.ts';

test('a marketplace is named where the stored address leads to it', () => {
  expect(shopLink({ url: 'https://www.tokopedia.com/toko/keripik' })).toEqual({
    marketplace: 'tokopedia',
    host: 'tokopedia.com',
  });
});

test.each(['https://tokopedia.com.contoh.example/keripik', 'https://nottokopedia.com/keripik'])(
  'an address of another host never bears the name of the marketplace: %s',
  (url) => {
    const link = shopLink({ url });
    expect(link.marketplace).toBeNull();
    expect(link.host).toBe(new URL(url).hostname);
  },
);

test("the maker's own site is called by its host", () => {
  expect(shopLink({ url: 'https://www.tenun.example/hinggi' })).toEqual({
    marketplace: null,
    host: 'tenun.example',
  });
});
