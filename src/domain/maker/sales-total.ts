import type { SalesBand } from './maker.ts';

/** How many makers told a band of sales for a month. */
export interface SalesTotal {
  /** Kemendagri code; null: provinces that are not named here. */
  provinceCode: string | null;
  /** Null: bands that are not named here for the same place. */
  band: SalesBand | null;
  makers: number;
}

export interface SalesMonth {
  /** First day of the month, `YYYY-MM-DD`. */
  month: string;
  totals: SalesTotal[];
}

/** Fewer than so many are never shown as a number of their own. */
export const leastMakers = 10;

/**
 * What may be public of the counts of one month. Every maker is in at most one total and every total holds ten or more:
 * whatever is reckoned out of totals by adding and taking away, a remainder is made of whole totals, so no smaller group
 * comes to light. Too few of a band join the other bands of their province, then the same band elsewhere, then everybody
 * else; where even those are too few, they are left out.
 */
export function publicTotals(counts: SalesTotal[]): SalesTotal[] {
  const totals: SalesTotal[] = [];
  const elsewhere: SalesTotal[] = [];
  for (const [provinceCode, ofProvince] of Map.groupBy(counts, (count) => count.provinceCode)) {
    if (provinceCode === null) elsewhere.push(...ofProvince);
    else {
      const { shown, rest } = withoutSmall(ofProvince);
      totals.push(...shown);
      if (sum(rest) >= leastMakers) totals.push({ provinceCode, band: null, makers: sum(rest) });
      else elsewhere.push(...rest);
    }
  }
  const byBand = [...Map.groupBy(elsewhere, ({ band }) => band)];
  const { shown, rest } = withoutSmall(byBand.map(([band, of]) => ({ provinceCode: null, band, makers: sum(of) })));
  const everybodyElse = { provinceCode: null, band: null, makers: sum(rest) };
  return [...totals, ...shown, ...(everybodyElse.makers >= leastMakers ? [everybodyElse] : [])];
}

function withoutSmall(counts: SalesTotal[]): { shown: SalesTotal[]; rest: SalesTotal[] } {
  return {
    shown: counts.filter(({ makers }) => makers >= leastMakers),
    rest: counts.filter(({ makers }) => makers < leastMakers),
  };
}

function sum(counts: SalesTotal[]): number {
  return counts.reduce((all, { makers }) => all + makers, 0);
}
