import { answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, lockMaker, showAgain } from '#domain/maker/maker-edit-store.ts';
import { listAttesters } from '#domain/moderation/attester-store.ts';
import { type NoteRefusal, readNote } from '#domain/moderation/decision-note.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { claimedReason, type ReportFinding, type SentReport } from '#domain/moderation/report.ts';
import { findReport } from '#domain/moderation/report-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { closeReport } from './decided-report-store.ts';
import { deciderActor, isOwn, type SubjectRefusal } from './open-subject.ts';

export interface DecideReportInput {
  reportId: string;
  finding: ReportFinding;
  /** What its sender will read. */
  answer: string;
}

/**
 * `still-public`: what is told to be removed can be seen by everybody; `not-seen`: what is told to be corrected, by
 * nobody. `not-open`: what was found before, and when;
 * null: it was a claim of ownership.
 */
export type ReportDecisionRefusal =
  | SubjectRefusal
  | NoteRefusal
  | { code: 'still-public' | 'not-seen' }
  | { code: 'not-open'; finding: ReportFinding | null; decidedAt: Date | null };

/**
 * Answers a report. Upheld, it counts against whoever attested the origin; what becomes of the page is a decision of its
 * own. A shop that a visitor's "Ini usaha saya" hid comes back where that was not so.
 */
export async function decideReport(
  { db, categories, now }: EditServices,
  decider: Decider,
  { reportId, finding, answer: typed }: DecideReportInput,
): Promise<Result<null, ReportDecisionRefusal>> {
  const answer = readNote(typed);
  if (!answer.ok) return answer;
  return db.transaction(async (tx) => {
    const report = await findReport(tx, reportId);
    // Whoever claims a business with an account is answered by `decideClaim`.
    if (!report || report.userId !== null) return fail({ code: 'not-found' as const });
    const maker = report.makerId === null ? null : await lockMaker(tx, report.makerId);
    const place = maker?.owned ?? { provinceCode: null, regencyCode: null };
    if (decider !== 'operator' && !answersFor(decider, place)) return fail({ code: 'not-found' as const });
    if (maker && isOwn(decider, maker)) return fail({ code: 'own' as const });
    const actor = deciderActor(decider);
    const isSeen = finding !== 'kept' && (await isPublic(tx, report, maker));
    if (finding === 'removed' && isSeen) return fail({ code: 'still-public' as const });
    if (finding === 'corrected' && !isSeen) return fail({ code: 'not-seen' as const });
    const attesters = finding !== 'kept' ? await listAttesters(tx, report.entity, report.entityId) : [];
    const decision = { finding, answer: answer.value, attesters, decidedBy: actor?.userId ?? null, decidedAt: now() };
    if (!(await closeReport(tx, reportId, decision))) {
      const decided = await findReport(tx, reportId);
      const { finding: found = null, decidedAt = null } = decided ?? {};
      return fail({ code: 'not-open' as const, finding: found, decidedAt });
    }
    if (maker && report.kind === 'ownership' && finding === 'kept') {
      await showAgain(tx, maker.id, `${claimedReason} ${reportId}`);
      await recordMakerChanges(tx, [maker.id], { categories, now: now() });
    }
    const act = {
      actor,
      action: finding === 'kept' ? 'report.dismissed' : 'report.upheld',
      subject: 'report',
      subjectId: reportId,
    } as const;
    const details = { reason: report.reason };
    const [before, after] = [{ state: 'open' }, { state: 'closed', finding }];
    await recordAct(tx, { ...act, makerId: report.makerId, details, before, after }, now());
    return ok(null);
  });
}

async function isPublic(tx: Database, { entity, entityId }: SentReport, maker: EditedMaker | null): Promise<boolean> {
  if (entity === 'product' && (await findEditedProduct(tx, entityId))?.state !== 'published') return false;
  return maker?.owned.state === 'published';
}
