import type { Database } from './database.ts';
import type { RateLimit } from './moderation/rate-limit.ts';
import type { CategoryTree } from './product/category.ts';
import type { SearchEngine } from './search/search-engine.ts';

/** What use cases and pages are given; built once in `app/services.ts`. */
export interface Services {
  db: Database;
  search: SearchEngine;
  categories: CategoryTree;
  /** Groups of equal terms, as searches use them now. */
  synonymGroups: () => string[][];
  /** The present; tests pass their own. */
  now: () => Date;
  site: Site;
  limits: { report: RateLimit; search: RateLimit; suggestion: RateLimit };
}

export interface Site {
  /** Origin without a trailing slash: `https://katalog.example`. */
  url: string;
  /** Who runs this site; null: every page says "Bukan situs resmi pemerintah". */
  owner: string | null;
}
