import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { Case } from '#domain/desk/case.ts';
import { findDecided } from '#domain/desk/find-decided.ts';
import { lookAtSynonyms, type SynonymLook } from '#domain/desk/find-synonym-case.ts';
import type { QueueFilter } from '#domain/desk/queue.ts';
import type { QueueCursor } from '#domain/desk/queue-store.ts';
import { type DecisionName, decisionNames } from '#ui/desk/decision-choices.ts';
import { readFilter } from '#ui/desk/desk-address.ts';
import type { FormRefusal } from '#ui/studio/form-state.ts';
import type { SentForm } from '#ui/studio/sent-form.ts';
import { requireActor, sentFormOf } from '../studio/_open.ts';
import { pathsOf, sentAction } from './_sent-action.ts';

export interface Desk {
  actor: Actor;
  filter: QueueFilter;
  sent: SentForm;
}

/** The desk of whoever is here: a visitor signs in first, and only staff have one. */
export async function openDesk(astro: AstroGlobal): Promise<Desk | Response> {
  const actor = await requireActor(astro);
  if (actor instanceof Response) return actor;
  if (!isStaff(actor)) return astro.rewrite('/404');
  const sent = await sentFormOf(astro);
  const filter = readFilter((name) => sent.texts[name] ?? astro.url.searchParams.get(name));
  return { actor, filter, sent };
}

const { desk } = actions;
const ofDecision: Record<DecisionName, unknown> = {
  skip: desk.skip,
  refuse: desk.refuse,
  return: desk.sendBack,
  approve: desk.approve,
  accept: desk.acceptClaim,
  decline: desk.declineClaim,
  keep: desk.keepSample,
  revert: desk.revertSample,
  corrected: desk.correctReported,
  removed: desk.removeReported,
  kept: desk.keepReported,
  deny: desk.refuseClaim,
  paper: desk.askPaper,
  verify: desk.verifyClaim,
  revoke: desk.revokeClaim,
  settle: desk.settleGuesses,
  equate: desk.approveSynonyms,
  deter: desk.refuseSynonyms,
};

/** What speaks for or against equal terms that wait; null: the case is about something else. */
export async function lookAtCase(astro: AstroGlobal, { synonym }: Pick<Case, 'synonym'>): Promise<SynonymLook | null> {
  return synonym?.state === 'open' ? lookAtSynonyms(astro.locals.services, synonym) : null;
}

/** Where the decisions about a case are sent. */
export function decisionActions(path: string): Record<DecisionName, string> {
  return pathsOf(ofDecision, path);
}

/** What became of the decision that this request carries; null: it carries none. */
export function decisionMade(astro: AstroGlobal): { name: DecisionName; refusal: FormRefusal | null } | null {
  const sent = sentAction(astro, ofDecision);
  return sent && { name: sent.name, refusal: sent.outcome.ok ? null : sent.outcome.refusal };
}

/** What was decided right before this page was asked for, as its address says. */
export async function justDecided(astro: AstroGlobal, actor: Actor) {
  const { searchParams } = astro.url;
  const name = decisionNames.find((known) => known === searchParams.get('putusan'));
  const decided = name && (await findDecided(astro.locals.services.db, actor, searchParams.get('dari') ?? ''));
  if (!name || !decided) return null;
  const { title, entity, slug } = decided;
  const path = slug === null ? null : `/${entity === 'product' ? 'produk' : 'pembuat'}/${slug}`;
  return { name, title, path: name === 'approve' || name === 'accept' || name === 'verify' ? path : null };
}

/** The place in the queue that an address names; null: its beginning. */
export function cursorOf(text: string | null): QueueCursor | null {
  const [, since, id] = /^([\dTZ:.-]{20,30})_([\w-]{1,60})$/.exec(text ?? '') ?? [];
  return since && id && !Number.isNaN(Date.parse(since)) ? { since: new Date(since), id } : null;
}
