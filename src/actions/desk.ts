import type { Actor } from '#domain/account/actor.ts';
import { decideReport } from '#domain/desk/decide-report.ts';
import { decideSample } from '#domain/desk/decide-sample.ts';
import { settleGuesses as settle } from '#domain/desk/settle-guesses.ts';
import { skipCase } from '#domain/desk/skip-case.ts';
import { decideEndorsement } from '#domain/duta/decide-endorsement.ts';
import { findEndorsement } from '#domain/duta/endorsement-store.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { refuseSubmission } from '#domain/moderation/refuse-submission.ts';
import type { ReportFinding } from '#domain/moderation/report.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import type { Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { decideClaim } from '#domain/studio/decide-claim.ts';
import { readCorrections } from '#ui/desk/correction.ts';
import { readSettlements } from '#ui/desk/guess-form.ts';
import { studioAction } from './studio-action.ts';

type Texts = Record<string, string>;
type Decide<T, Refusal> = (
  services: Services,
  actor: Actor,
  caseId: string,
  texts: Texts,
) => Promise<Result<T, Refusal>>;

/** A decision at the desk; the case is left to nobody in particular once it is made. */
export function deskAction<T, Refusal extends { code: string }>(decide: Decide<T, Refusal>) {
  return studioAction(async (services, actor, { texts }) => {
    const caseId = texts.kasus ?? '';
    const decided = await decide(services, actor, caseId, texts);
    if (decided.ok) await skipCase(services, actor, { caseId });
    return decided;
  });
}

export const wordsOf = ({ alasan = '', kata = '' }: Texts) => ({ reason: alasan, note: kata });

/** An endorsement where the number is one of those, else a submission. */
const isEndorsement = async ({ db }: Services, id: string) => (await findEndorsement(db, id)) !== null;

export const approve = deskAction<unknown, { code: string }>(async (services, actor, id, texts) =>
  (await isEndorsement(services, id))
    ? decideEndorsement(services, actor, { endorsementId: id, decision: 'public' })
    : approveSubmission(services, actor, { submissionId: id, corrections: readCorrections(texts) }),
);

export const sendBack = deskAction<unknown, { code: string }>(async (services, actor, id, texts) =>
  (await isEndorsement(services, id))
    ? decideEndorsement(services, actor, { endorsementId: id, decision: 'returned', ...wordsOf(texts) })
    : returnSubmission(services, actor, { submissionId: id, ...wordsOf(texts) }),
);

export const refuse = deskAction<unknown, { code: string }>(async (services, actor, id, texts) =>
  (await isEndorsement(services, id))
    ? decideEndorsement(services, actor, { endorsementId: id, decision: 'refused', ...wordsOf(texts) })
    : refuseSubmission(services, actor, { submissionId: id, ...wordsOf(texts) }),
);

export const skip = deskAction((services, actor, caseId) => skipCase(services, actor, { caseId }));

export const acceptClaim = deskAction((services, actor, claimId) =>
  decideClaim(services, actor, { claimId, isAccepted: true }),
);

export const declineClaim = deskAction((services, actor, claimId) =>
  decideClaim(services, actor, { claimId, isAccepted: false }),
);

export const keepSample = deskAction((services, actor, submissionId) =>
  decideSample(services, actor, { submissionId, isKept: true }),
);

export const revertSample = deskAction((services, actor, submissionId, texts) =>
  decideSample(services, actor, { submissionId, isKept: false, ...wordsOf(texts) }),
);

const reportAs = (finding: ReportFinding) =>
  deskAction((services, actor, reportId, { kata = '' }) =>
    decideReport(services, actor, { reportId, finding, answer: kata }),
  );
export const correctReported = reportAs('corrected');
export const removeReported = reportAs('removed');
export const keepReported = reportAs('kept');

export const settleGuesses = deskAction((services, actor, guessId, texts) =>
  settle(services, actor, { guessId, settlements: readSettlements(texts) }),
);
