import type { CodeSender } from './account/code-sender.ts';
import type { Mailer } from './account/mailer.ts';
import type { SignIn } from './account/sign-in.ts';
import type { Database } from './database.ts';
import type { ElectionWindow } from './duta/election-window.ts';
import type { ForeignRules } from './foreign-origin.ts';
import type { Storage } from './media/storage.ts';
import type { CategoryTree } from './product/category.ts';
import type { NationalSeries } from './progress/national-series.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SearchEngine } from './search/search-engine.ts';
import type { Press } from './share/press.ts';

/** What use cases and pages are given; built once in `app/services.ts`. */
export interface Services {
  db: Database;
  search: SearchEngine;
  categories: CategoryTree;
  /** Which words say that a thing comes from abroad. */
  foreignRules: ForeignRules;
  /** National figures with their sources, as history. */
  nationalSeries: NationalSeries[];
  /** When names of which officials are withheld. */
  elections: readonly ElectionWindow[];
  /** Groups of equal terms, as searches use them now. */
  synonymGroups: () => string[][];
  /** The present; tests pass their own. */
  now: () => Date;
  /** Approvals in a row after which small changes of a maker go public at once; 0: never. */
  trustedAfter: number;
  site: Site;
  /** How the team that helps is reached at once; null: not so. */
  helpdesk: HelpdeskLines;
  /** Files of pictures. */
  storage: Storage;
  /** Draws posters and pictures to share. */
  press: Press;
  mailer: Mailer;
  codeSender: CodeSender;
  signIn: SignIn;
  /** A hash that only this site can make: of codes it stores, of links it signs. Each purpose has hashes of its own. */
  keyedHash: (purpose: string, text: string) => string;
  limits: Limits;
}

/** How often one person, or one place, may do what costs others something. */
export interface Limits {
  report: RateLimit;
  consultation: RateLimit;
  search: RateLimit;
  suggestion: RateLimit;
  codesByEmail: RateLimit;
  codesBySender: RateLimit;
  guessesBySender: RateLimit;
  handovers: RateLimit;
}

export interface Site {
  /** Origin without a trailing slash: `https://katalog.example`. */
  url: string;
  /** Who runs this site; null: every page says "Bukan situs resmi pemerintah". */
  owner: string | null;
}

export interface HelpdeskLines {
  /** As people read it. */
  phone: string | null;
  /** E.164 without its plus: `6281200000000`. */
  whatsapp: string | null;
  /** When somebody answers there. */
  hours: string | null;
}
