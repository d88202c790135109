import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { listClaimsAround } from '#domain/claim/own-claim-store.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { mayDecide } from '#domain/moderation/open-decision.ts';
import type { SentReport } from '#domain/moderation/report.ts';
import { findReport } from '#domain/moderation/report-store.ts';
import type { Submission } from '#domain/moderation/submission.ts';
import { findSubmission } from '#domain/moderation/submission-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { blankCase, type Case } from './case.ts';
import { findClaimCase } from './find-claim-case.ts';
import { findDoubles } from './find-doubles.ts';
import { findEndorsementCase } from './find-endorsement-case.ts';
import { findGuessCase } from './find-guess-case.ts';
import { findSynonymCase } from './find-synonym-case.ts';
import type { CaseKind } from './queue.ts';
import { takeCase } from './queue-store.ts';
import { findMakerRecord } from './record-store.ts';
import { findStanding } from './standing-store.ts';

const actsShown = 10;

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
      (await findClaimCase({ db, now }, actor, caseId, { takes })) ??
      (await findGuessCase({ db, now }, actor, caseId, { takes })) ??
      (await findSynonymCase({ db, now }, actor, caseId, { takes }));
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
  const thing = { submission, report, claims, maker, product };
  return ok({ ...blankCase, ...told, ...thing, record, standing, doubles, photos, listings, acts, takenBy });
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
