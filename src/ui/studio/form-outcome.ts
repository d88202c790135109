import type { FormOutcome } from './form-state.ts';

interface ActionResult {
  data?: unknown;
  error?: { code: string } | undefined;
}

/** What an action gave to its page, as a Result; null: no form of this kind was sent. A fault of ours is an outage. */
export function outcomeOf(result: ActionResult | undefined): FormOutcome {
  if (!result) return null;
  if (result.error) return { ok: false, refusal: { code: 'outage' } };
  return result.data as FormOutcome;
}

/** The status of a page that answers a form: what was refused must not look like a success to anybody. */
export function statusOf(outcome: FormOutcome): number {
  if (!outcome || outcome.ok) return 200;
  const statuses: Record<string, number> = { stale: 409, 'not-found': 404, outage: 500 };
  return statuses[outcome.refusal.code] ?? 400;
}
