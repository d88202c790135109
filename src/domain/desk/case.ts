import type { RecordedAct } from '#domain/account/audit-log-store.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { OwnPhoto } from '#domain/media/own-photo.ts';
import type { SentReport } from '#domain/moderation/report.ts';
import type { Submission } from '#domain/moderation/submission.ts';
import type { EditedProduct } from '#domain/product/product-edit-store.ts';
import type { SynonymProposal } from '#domain/search/synonym-proposal.ts';
import type { Double } from './double-store.ts';
import type { EndorsementCase } from './find-endorsement-case.ts';
import type { GuessCase } from './find-guess-case.ts';
import type { CaseKind } from './queue.ts';
import type { MakerRecord } from './record-store.ts';
import type { Standing } from './standing-store.ts';

/** All that a curator needs to decide one case. */
export interface Case {
  id: string;
  kind: CaseKind;
  since: Date;
  /** Name of the thing as it would be, or is; empty: it is gone. */
  title: string;
  /** Exactly one of these is there. */
  submission: Submission | null;
  report: SentReport | null;
  endorsement: EndorsementCase | null;
  claim: OwnClaim | null;
  guess: GuessCase | null;
  synonym: SynonymProposal | null;
  /** Other claims of the product and its maker, the latest first. */
  claims: OwnClaim[];
  /** The maker as it is; null: a report on something that no longer exists. */
  maker: EditedMaker | null;
  /** The product as it is, where the case is about one. */
  product: EditedProduct | null;
  record: MakerRecord | null;
  /** Of what a report is about; null: it is not about a report, or the thing is gone. */
  standing: Standing | null;
  doubles: Double[];
  /** Of the product or maker, in their order, those not public yet too. */
  photos: OwnPhoto[];
  listings: Listing[];
  /** What was done to the maker and its things, the latest first. */
  acts: RecordedAct[];
  /** Account of who looks at it just now: the curator, or another who came first. */
  takenBy: string;
}

/** What a case of one kind has nothing of. */
export const blankCase = {
  ...{ submission: null, report: null, endorsement: null, claim: null, guess: null, synonym: null },
  ...{ maker: null, product: null, record: null, standing: null },
  ...{ claims: [], doubles: [], photos: [], listings: [], acts: [] },
};
