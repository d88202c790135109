import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { conflictInWords } from '#ui/studio/conflict-words.ts';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import { type FormState, formState } from '#ui/studio/form-state.ts';
import { changedFields } from '#ui/studio/kept-draft.ts';
import type { SentForm } from '#ui/studio/sent-form.ts';
import { type MakerStep, makerPlace, type ProductFormStep, productPlace, type StepPlace } from '#ui/studio/steps.ts';
import { writtenFields } from '#ui/studio/written-fields.ts';
import { openMakerEdit, openProductEdit } from './_open.ts';

interface Kept {
  fields: object;
  version: number;
}

/** A step of the profile: what is kept, or what was just typed; a redirect once "Lanjut" has saved it. */
export async function openMakerStep(astro: AstroGlobal, name: MakerStep) {
  const opened = await openMakerEdit(astro);
  if (opened instanceof Response) return opened;
  const { actor, edit, sent } = opened;
  const { locale } = astro.locals;
  const place = makerPlace(name, { makerId: edit.id, isFirstWalk: edit.state === 'draft', locale });
  const result = astro.getActionResult(actions.studio.saveMaker);
  const form = stepForm(astro, { result, sent, place, kept: { fields: edit.maker, version: edit.version } });
  const draftKey = `profil-${name}:${edit.id}:${actor.userId}`;
  return form instanceof Response ? form : { actor, edit, place, form, draftKey, sent };
}

/** The same for a step of a product. */
export async function openProductStep(astro: AstroGlobal, name: ProductFormStep) {
  const opened = await openProductEdit(astro);
  if (opened instanceof Response) return opened;
  const { actor, edit, sent } = opened;
  const { locale } = astro.locals;
  const { id, makerId } = edit;
  const place = productPlace(name, { id, makerId, isFirstWalk: edit.state === 'draft', locale });
  const { saveProduct, addListing, removeListing } = actions.studio;
  const aside = astro.getActionResult(addListing) ?? astro.getActionResult(removeListing);
  const result = aside ?? astro.getActionResult(saveProduct);
  const kept = { fields: edit.product, version: edit.version };
  const form = stepForm(astro, { result, sent, place, kept, isAside: aside !== undefined });
  const draftKey = `produk-${name}:${id}:${actor.userId}`;
  return form instanceof Response ? form : { actor, edit, place, form, draftKey, sent };
}

interface Step {
  result: Parameters<typeof outcomeOf>[0];
  sent: SentForm;
  place: StepPlace;
  kept: Kept;
  /** A button acted on something beside the fields. */
  isAside?: boolean;
}

function stepForm(astro: AstroGlobal, { result, sent, place, kept, isAside = false }: Step): FormState | Response {
  const outcome = outcomeOf(result);
  if (outcome?.ok && sent.goesOn) return astro.redirect(place.nextPath, 303);
  astro.response.status = statusOf(outcome);
  const values = writtenFields(kept.fields);
  const { locale, services } = astro.locals;
  const form = formState({ values, version: kept.version }, sent, outcome, { locale, now: services.now() });
  const { categories } = services;
  const shown = isAside ? besideListing(form, values, sent) : form;
  return { ...shown, conflicts: form.conflicts.map((conflict) => conflictInWords(conflict, { categories, locale })) };
}

/** What was typed beside a listing that came or went is not saved by it, and knows what it knew unless a field was filled. */
function besideListing(form: FormState, values: Record<string, string>, sent: SentForm): FormState {
  const typed = Object.entries(sent.texts).filter(([name, value]) => name !== 'link' && value !== '');
  const shown = { ...form.values, ...Object.fromEntries(typed) };
  const isFilled = Object.entries(values).some(([name, value]) => sent.texts[name] === '' && value !== '');
  const version = isFilled ? form.version : sent.version;
  return { ...form, values: shown, saved: changedFields(values, shown), version };
}
