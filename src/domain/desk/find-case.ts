import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { listActs, type RecordedAct } from '#domain/account/audit-log-store.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { listClaimsAround } from '#domain/claim/own-claim-store.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { type EditedMaker, findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import type { OwnPhoto } from '#domain/media/own-photo.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { mayDecide } from '#domain/moderation/open-decision.ts';
import type { SentReport } from '#domain/moderation/report.ts';
import { findReport } from '#domain/moderation/report-store.ts';
import type { Submission } from '#domain/moderation/submission.ts';
import { findSubmission } from '#domain/moderation/submission-store.ts';
import { type EditedProduct, findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { Double } from './double-store.ts';
import { findClaimCase } from './find-claim-case.ts';
import { findDoubles } from './find-doubles.ts';
import { type EndorsementCase, findEndorsementCase } from './find-endorsement-case.ts';
import type { CaseKind } from './queue.ts';
import { takeCase } from './queue-store.ts';
import { findMakerRecord, type MakerRecord } from './record-store.ts';
import { findStanding, type Standing } from './standing-store.ts';

const actsShown = 10;

/** All that a curator needs to decide one case. */
export interface Case {
  id: string;
  kind: CaseKind;
  since: Date;
  /** Name of the thing as it would be, or is; empty: it is gone. */
  title: string;
  /** Exactly one of the three is there. */
  submission: Submission | null;
  report: SentReport | null;
  endorsement: EndorsementCase | null;
  claim: OwnClaim | null;
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

/** A submission, report or endorsement of the region a curator answers for; looking at one that waits takes it, unless it is only glanced at or somebody else is at it. */
export async function findCase(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  caseId: string,
  { takes = true }: { takes?: boolean } = {},
): Promise<Result<Case, NotFound>> {
  const submission = await findSubmission(db, caseId);
  const report = submission ? null : await findReport(db, caseId);
  const subject = submission ?? report;
  if (!subject) {
    if (!isStaff(actor)) return fail({ code: 'not-found' });
    const found =
      (await findEndorsementCase({ db, now }, actor, caseId, { takes })) ??
      (await findClaimCase({ db, now }, actor, caseId, { takes }));
    return found ? ok(found) : fail({ code: 'not-found' });
  }
  const maker = subject.makerId === null ? null : await findEditedMaker(db, subject.makerId);
  const place = maker?.owned ?? { provinceCode: null, regencyCode: null };
  const isSeen = submission && maker ? mayDecide(actor, submission, maker) : answersFor(actor, place);
  if (!isStaff(actor) || !isSeen) return fail({ code: 'not-found' });
  const isWaiting = subject.state === 'open' || submission?.sample === 'open';
  const product = subject.entity === 'product' ? await findEditedProduct(db, subject.entityId) : null;
  const title = submittedName(submission) ?? (product ?? maker)?.fields.name ?? '';
  const [record, standing, claims, doubles, photos, listings, acts, takenBy] = await Promise.all([
    maker ? findMakerRecord(db, maker.id) : null,
    maker && report ? findStanding(db, { entity: subject.entity, id: subject.entityId }) : null,
    maker ? listClaimsAround(db, { makerId: maker.id, productId: product?.id ?? null }) : [],
    maker ? findDoubles(db, { maker, product, name: title }) : [],
    listPhotos(db, subject.entity === 'maker' ? { makerId: subject.entityId } : { productId: subject.entityId }),
    product ? listListings(db, product.id) : [],
    maker ? listActs(db, maker.id, { limit: actsShown }) : [],
    takes && isWaiting ? takeCase(db, caseId, actor.userId, now()) : actor.userId,
  ]);
  const told = { id: caseId, kind: kindOf(submission, report), since: sinceOf(submission, report), title };
  const thing = { submission, report, endorsement: null, claim: null, claims, maker, product };
  return ok({ ...told, ...thing, record, standing, doubles, photos, listings, acts, takenBy });
}

function kindOf(submission: Submission | null, report: SentReport | null): CaseKind {
  if (submission?.sample === 'open') return 'sample';
  if (submission) return `${submission.entity}-${submission.kind}`;
  return report?.kind === 'ownership' && report.userId !== null ? 'ownership' : 'report';
}

function sinceOf(submission: Submission | null, report: SentReport | null): Date {
  const decidedAt = submission?.sample === 'open' ? submission.decidedAt : null;
  const since = decidedAt ?? submission?.submittedAt ?? report?.createdAt;
  if (!since) throw new Error('A case is neither a submission nor a report.');
  return since;
}

function submittedName(submission: Submission | null): string | null {
  const name = submission?.changes.name?.to;
  return typeof name === 'string' ? name : null;
}
