import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { statusOf } from '#ui/studio/form-outcome.ts';
import { type FormRefusal, type FormState, faultSentences } from '#ui/studio/form-state.ts';
import { correctionName } from './correction.ts';
import { guessField } from './guess-form.ts';

/** Which field of the form a refusal of the whole is about. */
const fieldOf: Record<string, string> = {
  'reason-required': 'alasan',
  'note-required': 'kata',
  'citizen-number': 'kata',
  'phone-in-text': 'kata',
  'too-long': 'kata',
};

interface CaseForm {
  form: FormState;
  /** Why nothing was decided; null: nothing was sent. */
  fault: { code: string; makerSubmissionId?: string | null } | null;
  status: number;
}

/** The form of a case as it is to be shown: empty, or with what was typed and what was wrong with it. */
export function caseForm(
  refusal: (FormRefusal & { submissionId?: string | null }) | null,
  typed: Record<string, string>,
  locale: Locale,
): CaseForm {
  const empty = { values: typed, version: 0, faults: {}, fault: null, conflicts: [], saved: {}, savedAt: null };
  if (!refusal) return { form: empty, fault: null, status: 200 };
  const { code, submissionId = null } = refusal;
  const field = fieldOf[code];
  const nameOf = (name: string) => guessField(name, typed) ?? correctionName(name);
  const named = refusal.fields?.map((fault) => ({ ...fault, field: nameOf(fault.field) }));
  const faults = faultSentences(
    named ?? (field ? [{ field, code: field === 'kata' && code !== 'note-required' ? code : 'required' }] : []),
    locale,
  );
  const status = code === 'not-open' ? 409 : statusOf({ ok: false, refusal });
  return { form: { ...empty, faults }, fault: { code, makerSubmissionId: submissionId }, status };
}

/** Why something was not done at the desk, in words. */
export function refusalWords(code: string, locale: Locale): string | null {
  const { deskDecision, deskActs } = text(locale);
  return deskDecision.refusals[code] ?? deskActs.refusals[code] ?? deskDecision.refusals.other ?? null;
}
