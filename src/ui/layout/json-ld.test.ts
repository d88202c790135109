import { expect, test } from 'vitest';
import { breadcrumbList, organization, safeJson, website } from './json-ld.ts';

const site = { url: 'https://katalog.example', owner: null };

test('text in JSON-LD can neither close its script nor open a comment', () => {
  const json = safeJson({ name: '</script><!-- & \u2028' });
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toEqual({ name: '</script><!-- & \u2028' });
});

test('breadcrumbs are numbered from one, with full addresses in the language of the page', () => {
  const trail = [
    { name: 'Categories', path: '/kategori' },
    { name: 'Coffee', path: '/kategori/kopi' },
  ];
  expect(breadcrumbList(trail, 'en', site)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Categories', item: 'https://katalog.example/en/kategori' },
      { position: 2, name: 'Coffee', item: 'https://katalog.example/en/kategori/kopi' },
    ],
  });
});

test('without an owner there is no organization to name', () => {
  expect(organization(site)).toBeNull();
  expect(organization({ ...site, owner: 'Dinas Contoh' })).toMatchObject({ name: 'Dinas Contoh' });
});

test('the home page tells where to search, in its own language', () => {
  expect(website('Katalog', 'en', site)).toMatchObject({
    url: 'https://katalog.example/en',
    potentialAction: { target: 'https://katalog.example/en/cari?q={search_term_string}' },
  });
});
