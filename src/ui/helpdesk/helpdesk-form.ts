import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { statusOf } from '#ui/studio/form-outcome.ts';
import type { FormOutcome, FormState } from '#ui/studio/form-state.ts';

/** The status of an answer to a form of the open door. */
export function helpdeskStatus(outcome: FormOutcome): number {
  return outcome && !outcome.ok && outcome.refusal.code === 'too-many' ? 429 : statusOf(outcome);
}

/** What is wrong with the whole form, as a sentence; null: nothing. */
export function helpdeskFault(
  outcome: FormOutcome,
  form: FormState,
  {
    retryAfterSeconds = 0,
    hasPhone,
    locale,
  }: { retryAfterSeconds: number | undefined; hasPhone: boolean; locale: Locale },
): string | null {
  if (!outcome || outcome.ok) return null;
  const t = text(locale).helpdesk;
  if (outcome.refusal.code === 'invalid') return t.errorTitle;
  if (outcome.refusal.code !== 'too-many') return form.fault;
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = minutes < 60 ? t.minutes(minutes) : t.hours(Math.ceil(minutes / 60));
  return hasPhone ? t.tooManyCall(wait) : t.tooMany(wait);
}
