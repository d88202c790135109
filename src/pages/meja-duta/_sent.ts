import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import type { FormOutcome } from '#ui/studio/form-state.ts';

/** What became of a form of the desk of a duta: what it says, and the status of its page. */
export function dutaFormSent(astro: AstroGlobal): {
  outcome: FormOutcome;
  news: 'saved' | 'asked' | null;
  status: number;
} {
  const { saveWords, saveAnswers, ask, withdraw } = actions.duta;
  const forms = [
    [saveWords, 'saved'],
    [saveAnswers, 'saved'],
    [ask, 'asked'],
    [withdraw, 'saved'],
  ] as unknown as [typeof saveWords, 'saved' | 'asked'][];
  for (const [action, news] of forms) {
    const outcome = outcomeOf(astro.getActionResult(action));
    if (outcome) return { outcome, news: outcome.ok ? news : null, status: statusOf(outcome) };
  }
  return { outcome: null, news: null, status: 200 };
}
