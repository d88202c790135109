import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import type { Actor } from '#domain/account/actor.ts';
import { listOwnMakerIds } from '#domain/maker/maker-owner-store.ts';
import type { Result } from '#domain/result.ts';
import { findMakerEdit, type MakerEdit } from '#domain/studio/find-maker-edit.ts';
import { findProductEdit, type ProductEdit } from '#domain/studio/find-product-edit.ts';
import { localePath } from '#ui/locale-path.ts';
import { outcomeOf, statusOf } from '#ui/studio/form-outcome.ts';
import { refusalSentence } from '#ui/studio/form-state.ts';
import { readSentForm, type SentForm } from '#ui/studio/sent-form.ts';

/** The form that this request carries, or an empty one. */
export async function sentFormOf({ request }: Pick<AstroGlobal, 'request'>): Promise<SentForm> {
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
  const carriesForm = request.method === 'POST' && isForm.test(request.headers.get('content-type') ?? '');
  return readSentForm(carriesForm ? await request.clone().formData() : new FormData());
}

/** Who is here; a visitor is sent to sign in and comes back to this very address. */
export async function requireActor(astro: AstroGlobal): Promise<Actor | Response> {
  const { locals, url } = astro;
  const actor = await locals.actor();
  if (actor) return actor;
  const back = url.pathname + (astro.request.method === 'GET' ? url.search : '');
  return astro.redirect(localePath(locals.locale, `/masuk?lanjut=${encodeURIComponent(back)}`), 303);
}

interface OpenedMaker<Edit> {
  actor: Actor;
  edit: Edit;
  sent: SentForm;
}

/** The maker that a page edits: named in the address or the form, else the actor's own; an account without one begins in the studio. */
export async function openMakerEdit(astro: AstroGlobal): Promise<OpenedMaker<MakerEdit> | Response> {
  const opened = await openAccount(astro);
  if (opened instanceof Response) return opened;
  const { edit } = opened;
  return edit ? { ...opened, edit } : astro.redirect(localePath(astro.locals.locale, '/studio'), 303);
}

/** The same for a page about the account too, which is there for who has no maker. */
export async function openAccount(astro: AstroGlobal): Promise<OpenedMaker<MakerEdit | null> | Response> {
  const actor = await requireActor(astro);
  if (actor instanceof Response) return actor;
  const { services } = astro.locals;
  const sent = await sentFormOf(astro);
  const named = sent.makerId || astro.url.searchParams.get('usaha');
  const makerId = named ?? (await listOwnMakerIds(services.db, actor.userId))[0];
  if (!makerId) return { actor, edit: null, sent };
  return orNotFound(astro, await findMakerEdit(services, actor, makerId), (edit) => {
    markAssisting(astro, { id: edit.id, name: edit.maker.name, isAssisted: edit.isAssisted });
    return { actor, edit, sent };
  });
}

/** The product that a page edits: named in its path. */
export async function openProductEdit(
  astro: AstroGlobal,
): Promise<{ actor: Actor; edit: ProductEdit; sent: SentForm } | Response> {
  const actor = await requireActor(astro);
  if (actor instanceof Response) return actor;
  const found = await findProductEdit(astro.locals.services, actor, astro.params.id ?? '');
  const sent = await sentFormOf(astro);
  return orNotFound(astro, found, (edit) => {
    markAssisting(astro, { id: edit.makerId, name: edit.makerName, isAssisted: edit.isAssisted });
    return { actor, edit, sent };
  });
}

/** Has the page say for whom it is filled in, where nobody owns the maker: whoever sees it then does it for somebody. */
export function markAssisting(
  { locals }: Pick<AstroGlobal, 'locals'>,
  { id, name, isAssisted }: { id: string; name: string; isAssisted: boolean },
): void {
  if (isAssisted) locals.assisting = { id, name };
}

/** Not there and not yours answer alike. */
function orNotFound<T, Opened>(astro: AstroGlobal, found: Result<T, unknown>, open: (value: T) => Opened) {
  return found.ok ? open(found.value) : astro.rewrite('/404');
}

/**
 * What became of a form that sends, takes back, drops, archives or restores: once done, the page is asked for again, so
 * that loading it anew does nothing twice; else a sentence.
 */
export function afterDecision(astro: AstroGlobal, path: string): Response | { fault: string | null } {
  const { submit, discardChanges, withdrawSubmission, archiveProduct, restoreProduct } = actions.studio;
  const deciding = [submit, discardChanges, withdrawSubmission, archiveProduct, restoreProduct];
  return afterForms(astro, deciding as unknown as (typeof submit)[], path);
}

/** The same for what a maker decides about letters, figures and data. */
export function afterRightsForm(astro: AstroGlobal, path: string): Response | { fault: string | null } {
  const { wantLetter, tellSales, requestErasure, cancelErasure } = actions.studio;
  return afterForms(
    astro,
    [wantLetter, tellSales, requestErasure, cancelErasure] as unknown as (typeof actions.studio.submit)[],
    path,
  );
}

function afterForms(astro: AstroGlobal, forms: (typeof actions.studio.submit)[], path: string) {
  for (const action of forms) {
    const outcome = outcomeOf(astro.getActionResult(action));
    if (!outcome) continue;
    if (outcome.ok) return astro.redirect(path, 303);
    astro.response.status = statusOf(outcome);
    return { fault: refusalSentence(outcome.refusal.code, astro.locals.locale) };
  }
  return { fault: null };
}
