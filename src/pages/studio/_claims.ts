import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import type { Actor } from '#domain/account/actor.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { ClaimSubject } from '#domain/claim/own-claim.ts';
import { findClaims } from '#domain/studio/find-claims.ts';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import { formState } from '#ui/studio/form-state.ts';
import type { SentForm } from '#ui/studio/sent-form.ts';

/** The claims of a product or maker with what became of the form that was sent; once done, the page is asked for again. */
export async function openClaimsPage(
  astro: AstroGlobal,
  { actor, sent, subject, path }: { actor: Actor; sent: SentForm; subject: ClaimSubject; path: string },
) {
  const { services, locale } = astro.locals;
  const { submitClaim, addEvidence, withdrawClaim } = actions.studio;
  const results = [submitClaim, addEvidence, withdrawClaim].map((action) =>
    outcomeOf(astro.getActionResult(action as typeof withdrawClaim)),
  );
  const outcome = results.find((result) => result !== null) ?? null;
  if (outcome?.ok) return astro.redirect(path, 303);
  astro.response.status = statusOf(outcome);
  const found = await findClaims(services, actor, subject);
  if (!found.ok) return astro.rewrite('/404');
  const now = services.now();
  const form = formState({ values: {}, version: 0 }, sent, outcome, { locale, now });
  // The address may have a query already, and an action is one.
  const postTo = (action: { toString: () => string }) =>
    path + action.toString().replace('?', path.includes('?') ? '&' : '?');
  return {
    claims: found.value,
    form,
    /** The claim that a form was about; empty: a new one. */
    sentClaim: sent.texts.klaim ?? '',
    today: jakartaDay(now),
    paths: { submit: postTo(submitClaim), evidence: postTo(addEvidence), withdraw: postTo(withdrawClaim) },
  };
}
