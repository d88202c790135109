import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { type ActName, actNames } from '#ui/desk/act-names.ts';
import type { FormRefusal } from '#ui/studio/form-state.ts';
import { pathsOf, sentAction } from './_sent-action.ts';

const { desk } = actions;
const ofAct: Record<ActName, unknown> = {
  review: desk.reviewThing,
  suspend: desk.suspendThing,
  restore: desk.restoreThing,
  raise: desk.raiseSeller,
  merge: desk.mergeThings,
  lift: desk.liftFreeze,
};

/** Where acts on the thing of this page are sent. */
export function actPaths(path: string): Record<ActName, string> {
  return pathsOf(ofAct, path);
}

/** What became of the act that this request carries; null: it carries none. */
export function actMade(
  astro: AstroGlobal,
): { name: ActName; refusal: FormRefusal | null; slug: string | null } | null {
  const sent = sentAction(astro, ofAct);
  if (!sent) return null;
  const { name, outcome } = sent;
  const value = outcome.ok ? (outcome.value as { slug?: string } | null) : null;
  return { name, refusal: outcome.ok ? null : outcome.refusal, slug: value?.slug ?? null };
}

/** What was just done, as the address of the page says; null: nothing. */
export function justActed(astro: AstroGlobal): ActName | null {
  return actNames.find((known) => known === astro.url.searchParams.get('tindakan')) ?? null;
}
