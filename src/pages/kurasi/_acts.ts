import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { type ActName, actNames } from '#ui/desk/act-names.ts';
import { outcomeOf } from '#ui/studio/form-outcome.ts';
import type { FormRefusal } from '#ui/studio/form-state.ts';

const { desk } = actions;
const ofAct = {
  review: desk.reviewThing,
  suspend: desk.suspendThing,
  restore: desk.restoreThing,
  raise: desk.raiseSeller,
  merge: desk.mergeThings,
  lift: desk.liftFreeze,
} as unknown as Record<ActName, typeof desk.reviewThing>;

/** Where acts on the thing of this page are sent. */
export function actPaths(path: string): Record<ActName, string> {
  return Object.fromEntries(actNames.map((name) => [name, path + ofAct[name]])) as Record<ActName, string>;
}

/** What became of the act that this request carries; null: it carries none. */
export function actMade(
  astro: AstroGlobal,
): { name: ActName; refusal: FormRefusal | null; slug: string | null } | null {
  for (const name of actNames) {
    const outcome = outcomeOf(astro.getActionResult(ofAct[name]));
    if (!outcome) continue;
    const value = outcome.ok ? (outcome.value as { slug?: string } | null) : null;
    return { name, refusal: outcome.ok ? null : outcome.refusal, slug: value?.slug ?? null };
  }
  return null;
}

/** What was just done, as the address of the page says; null: nothing. */
export function justActed(astro: AstroGlobal): ActName | null {
  return actNames.find((known) => known === astro.url.searchParams.get('tindakan')) ?? null;
}
