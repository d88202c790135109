import type { CatalogueHealth } from './catalogue-health.ts';

/** Real makers with a public product, and their real public products. */
export interface Counted {
  makers: number;
  products: number;
}

/** How far the catalogue is. A maker is on board from the day (Jakarta) its first product that is public now became so. */
export interface CatalogueProgress extends Counted {
  /** Of the last ninety days. */
  last90: Counted;
  /** How many there were at the end of each of the last weeks, oldest first; `weekEnd` is `YYYY-MM-DD`. */
  weeks: (Counted & { weekEnd: string })[];
  /** New in each of the last twelve months, oldest first; `month` is `YYYY-MM`. */
  months: (Counted & { month: string })[];
  /** Provinces (`53`) and regencies (`53.08`) with any, by code; `new90` are the products of the last ninety days. */
  places: (Counted & { code: string; new90: number })[];
  /** Null: counted before there was this figure. */
  health: CatalogueHealth | null;
}

export const weeksShown = 13;
export const monthsShown = 12;

export const nothingYet: CatalogueProgress = {
  ...{ makers: 0, products: 0, last90: { makers: 0, products: 0 } },
  ...{ weeks: [], months: [], places: [], health: null },
};

export interface ProgressSnapshot {
  progress: CatalogueProgress;
  /** Null: not counted yet. */
  countedAt: Date | null;
}
