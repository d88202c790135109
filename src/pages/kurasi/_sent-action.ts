import type { AstroGlobal } from 'astro';
import { outcomeOf } from '#ui/studio/form-outcome.ts';
import type { FormOutcome } from '#ui/studio/form-state.ts';

/** Any action of a form: as a text the query that names it. */
type FormAction = Parameters<AstroGlobal['getActionResult']>[0];

/** Where a page at `path` sends each of its actions. */
export function pathsOf<Name extends string>(named: Record<Name, unknown>, path: string): Record<Name, string> {
  const entries = Object.entries(named).map(([name, action]) => [name, `${path}${action}`]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** Which of a page's actions this request carries, and what became of it; null: none. */
export function sentAction<Name extends string>(
  astro: AstroGlobal,
  named: Record<Name, unknown>,
): { name: Name; outcome: NonNullable<FormOutcome> } | null {
  for (const [name, action] of Object.entries(named) as [Name, FormAction][]) {
    const outcome = outcomeOf(astro.getActionResult(action));
    if (outcome) return { name, outcome };
  }
  return null;
}
