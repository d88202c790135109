import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import { faultSentences, refusalSentence } from '#ui/studio/form-state.ts';
import type { SentForm } from '#ui/studio/sent-form.ts';
import type { TypedAlts } from '#ui/studio/typed-alts.ts';

interface PhotoFormAnswer {
  /** A sentence about the whole. */
  fault: string | null;
  typed: TypedAlts | null;
}

/** What the forms of a photo step do: a redirect to the step once done, else what was refused and what was typed. */
export function afterPhotoForm(astro: AstroGlobal, path: string, sent: SentForm): Response | PhotoFormAnswer {
  const { describePhoto, removePhoto, reorderPhotos } = actions.studio;
  for (const action of [describePhoto, removePhoto, reorderPhotos] as (typeof removePhoto)[]) {
    const outcome = outcomeOf(astro.getActionResult(action));
    if (!outcome) continue;
    if (outcome.ok) return astro.redirect(path, 303);
    astro.response.status = statusOf(outcome);
    const { locale } = astro.locals;
    const { code, fields = [] } = outcome.refusal;
    const typed = { texts: sent.texts, faults: faultSentences(fields, locale) };
    return { fault: code === 'invalid' ? null : refusalSentence(code, locale), typed };
  }
  return { fault: null, typed: null };
}

/** Where those forms post to. */
export function photoPaths(pathname: string) {
  const { describePhoto, removePhoto, reorderPhotos } = actions.studio;
  return { remove: pathname + removePhoto, describe: pathname + describePhoto, reorder: pathname + reorderPhotos };
}
