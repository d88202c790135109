import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import { faultSentences, refusalSentence } from '#ui/studio/form-state.ts';

/** What the forms of a photo step do: a redirect to the step once done, else a sentence where one was refused. */
export function afterPhotoForm(astro: AstroGlobal, path: string): Response | { fault: string | null } {
  const { describePhoto, removePhoto, reorderPhotos } = actions.studio;
  for (const action of [describePhoto, removePhoto, reorderPhotos] as (typeof removePhoto)[]) {
    const outcome = outcomeOf(astro.getActionResult(action));
    if (!outcome) continue;
    if (outcome.ok) return astro.redirect(path, 303);
    astro.response.status = statusOf(outcome);
    const { locale } = astro.locals;
    const [sentence] = Object.values(faultSentences(outcome.refusal.fields ?? [], locale));
    return { fault: sentence ?? refusalSentence(outcome.refusal.code, locale) };
  }
  return { fault: null };
}

/** Where those forms post to. */
export function photoPaths(pathname: string) {
  const { describePhoto, removePhoto, reorderPhotos } = actions.studio;
  return { remove: pathname + removePhoto, describe: pathname + describePhoto, reorder: pathname + reorderPhotos };
}
