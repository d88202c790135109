import { plainLine, plainText } from '#domain/plain-text.ts';
import { holdsCitizenNumber } from '#domain/private-text.ts';
import { type RateLimit, type RateRule, senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import type { Services } from '#domain/services.ts';
import { claimedReason, ownershipHides, type ReportReason, type ReportSubject } from './report.ts';
import { findReportedById, hideMaker, insertReport } from './report-store.ts';

export interface ReportInput {
  /** UUID, made by the caller. */
  id: string;
  subject: ReportSubject;
  subjectId: string;
  reason: ReportReason | 'ownership';
  message: string;
  /** For an answer; never public. */
  contact: string | null;
  /** Client address: counted for the limit, not kept with the report. */
  clientAddress: string;
}

export type ReportRefusal =
  | { code: 'citizen-number'; field: 'message' | 'contact' }
  | { code: 'too-many'; retryAfterSeconds: number }
  | { code: 'unknown-subject' };

/** Reports and ownership messages of one sender. */
export const reportRules: readonly RateRule[] = [
  { points: 5, perSeconds: 3_600 },
  { points: 20, perSeconds: 86_400 },
];

type ReportServices = Pick<Services, 'db' | 'categories' | 'now'> & { limits: { report: RateLimit } };

/**
 * Keeps what a visitor says of a page. "Ini usaha saya" on an imported shop also hides that shop at once, until a person
 * has looked; `hidden` says whether it did.
 */
export async function submitReport(
  services: ReportServices,
  input: ReportInput,
): Promise<Result<{ hidden: boolean }, ReportRefusal>> {
  const texts = { message: plainText(input.message), contact: input.contact && plainLine(input.contact) };
  for (const field of ['message', 'contact'] as const) {
    if (holdsCitizenNumber(texts[field] ?? '')) return fail({ code: 'citizen-number', field });
  }
  const limit = await services.limits.report.consume(senderKey(input.clientAddress));
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });
  const thing = await findReportedById(services.db, input.subject, input.subjectId);
  if (!thing) return fail({ code: 'unknown-subject' });

  const isOwnership = input.reason === 'ownership';
  const hides = isOwnership && ownershipHides(thing.maker);
  const now = services.now();
  await services.db.transaction(async (tx) => {
    await insertReport(tx, {
      id: input.id,
      kind: isOwnership ? 'ownership' : 'report',
      subject: input.subject,
      subjectId: input.subjectId,
      reason: input.reason,
      ...texts,
      state: 'open',
      createdAt: now,
    });
    if (!hides) return;
    await hideMaker(tx, thing.maker.id, `${claimedReason} ${input.id}`);
    await recordMakerChanges(tx, [thing.maker.id], { categories: services.categories, now, isNew: false });
  });
  return ok({ hidden: hides });
}
