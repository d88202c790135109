import { describe, expect, test } from 'vitest';
import type { Ask } from './search-asking.ts';

const asTyped = { replaced: [], dropped: [], query: null };

/** What is told of words that were taken otherwise than typed. */
export function describeCorrections({ search }: Ask): void {
  describe('corrections', () => {
    const slips = [
      ['singkong', 'singkongg', 'a letter doubled at the end'],
      ['singkong', 'siingkong', 'a letter doubled'],
      ['singkong', 'singkng', 'a letter left out'],
      ['singkong', 'singkogn', 'two neighbours swapped'],
      ['batik', 'batikk', 'a letter doubled in a short word'],
      ['batik', 'btik', 'a letter left out of a short word'],
      ['batik', 'baitk', 'two neighbours swapped in a short word'],
    ] as const;
    const beside = { singkong: 'balado', batik: 'putih' };

    test.each(slips)('%s written as %s is told: %s', async (to, from) => {
      const other = beside[to];
      for (const [query, right] of [
        [from, to],
        [`${other} ${from}`, `${other} ${to}`],
        [`${from} ${other}`, `${to} ${other}`],
      ] as const) {
        const { corrections, total } = await search(query);
        expect(corrections, query).toEqual({ replaced: [{ from, to }], dropped: [], query: right });
        expect(total.value, query).toBe((await search(right)).total.value);
      }
    });

    test.each(['batik', 'putih batik', 'keripik singkong', 'tas', 'dodol garut', 'kopi bajawa'])(
      'a right word is not: %s',
      async (query) => expect((await search(query)).corrections).toEqual(asTyped),
    );

    test.each(['bat', 'bati', 'singk', 'balado sin', 'balado singkon', 'kopi arabi', 'tas anyam'])(
      'the beginning of a word is not: %s',
      async (query) => {
        const { corrections, total } = await search(query);
        expect({ corrections, isFound: total.value > 0 }).toEqual({ corrections: asTyped, isFound: true });
      },
    );

    test.each(['merica', 'merica muntok', 'muntok merica', 'jogja', 'coffee', 'kuku macan', 'coffee bajawa'])(
      'a word that an editor made equal to others is not: %s',
      async (query) => {
        const { corrections, total } = await search(query);
        expect({ corrections, isFound: total.value > 0 }).toEqual({ corrections: asTyped, isFound: true });
      },
    );

    test.each(['rajutan', 'berkacang', 'anyam', 'tas anyam'])('a word by its root is not: %s', async (query) => {
      const { corrections, total } = await search(query);
      expect({ corrections, isFound: total.value > 0 }).toEqual({ corrections: asTyped, isFound: true });
    });
  });
}
