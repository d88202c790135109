import { describe, expect, test } from 'vitest';
import { hostileTexts } from './hostile-input.ts';
import type { Ask } from './search-asking.ts';

const lists = ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const;
const right = {
  category: 'kopi',
  province: '11',
  regency: '32.05',
  material: 'rotan',
  claim: 'halal',
  soldAt: 'shopee',
};

/** What is asked for in bad faith finds no more than the same in good faith, and is always answered. */
export function describeHostile({ engine, search, ids }: Ask): void {
  describe('hostile input', () => {
    test.each(hostileTexts)('as the value of a filter it matches nothing: %s', async (_, value) => {
      expect((await search('', { maker: value })).total.value).toBe(0);
      for (const filter of lists) {
        expect((await search('', { [filter]: [value] })).total.value, filter).toBe(0);
        const beside = await ids('', { [filter]: [right[filter], value] });
        expect(beside, filter).toEqual(await ids('', { [filter]: [right[filter]] }));
      }
    });

    test('a filter of another group holds beside it', async () => {
      for (const [name, value] of hostileTexts) {
        expect(await ids('kopi', { province: ['53'], material: [value] }), name).toEqual([]);
      }
    });

    test.each(hostileTexts)('beside a word it finds nothing but what the word finds: %s', async (_, text) => {
      const allowed = await ids('kopi', { perPage: 48 });
      for (const query of [`kopi ${text}`, `${text} kopi`]) {
        expect(allowed).toEqual(expect.arrayContaining(await ids(query, { perPage: 48 })));
      }
    });

    const odd = ['', ' ', '%00', '!', '<->', "' | '", ':*', 'a:b & !c', '((', '-', '--', 'OR', 'AND NOT', '٣٤', '½'];
    const long = ['kopi '.repeat(1000), `${'a'.repeat(39)}😀`, 'ﷺ'.repeat(200)];
    test.each([...hostileTexts.map(([, text]) => text), ...odd, ...long])(
      'any query is answered: %#',
      async (query) => {
        const { total, hits } = await search(query);
        expect(hits.length).toBeLessThanOrEqual(total.value);
        expect(await engine().suggest(query, 'id', 6)).toBeInstanceOf(Array);
        expect(await engine().searchMakers(query, 5)).toBeInstanceOf(Array);
      },
    );

    test('words beyond those that are looked at change nothing', async () => {
      const many = Array.from({ length: 200 }, () => 'renyah keripik tempe').join(' ');
      expect(await ids(many)).toEqual(['keripik']);
      expect(await ids(`keripik tempe ${'yang dan di '.repeat(60)}`)).toContain('keripik');
    });
  });
}
