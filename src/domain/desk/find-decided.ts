import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { findOwnClaim } from '#domain/claim/own-claim-store.ts';
import { findDuta } from '#domain/duta/duta-store.ts';
import type { Endorsement } from '#domain/duta/endorsement.ts';
import { findEndorsement } from '#domain/duta/endorsement-store.ts';
import { findShopGuess } from '#domain/maker/guess-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { mayDecide } from '#domain/moderation/open-decision.ts';
import { findReport } from '#domain/moderation/report-store.ts';
import { findSubmission } from '#domain/moderation/submission-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { findProposal } from '#domain/search/synonym-proposal-store.ts';
import type { Services } from '#domain/services.ts';
import { decidesSynonyms } from './decide-synonyms.ts';

/** A case that a curator just had before them, in a few words. */
export interface Decided {
  title: string;
  entity: 'maker' | 'product';
  /** Address of its page; null: it has none for the public. */
  slug: string | null;
}

/** What a case was about, without opening it again; null: unknown, or of another region. */
export async function findDecided(db: Services['db'], actor: Actor, caseId: string): Promise<Decided | null> {
  const endorsement = await findEndorsement(db, caseId);
  if (endorsement) return findDecidedEndorsement(db, actor, endorsement);
  const terms = decidesSynonyms(actor) ? (await findProposal(db, caseId))?.terms : undefined;
  if (terms) return { title: terms.join(', '), entity: 'product', slug: null };
  const submission = await findSubmission(db, caseId);
  const subject =
    submission ?? (await findReport(db, caseId)) ?? (await claimSubject(db, caseId)) ?? (await shopOf(db, caseId));
  const maker = subject?.makerId ? await findEditedMaker(db, subject.makerId) : null;
  if (!subject || !maker || !isStaff(actor)) return null;
  if (!(submission ? mayDecide(actor, submission, maker) : answersFor(actor, maker.owned))) return null;
  const product = subject.entity === 'product' ? await findEditedProduct(db, subject.entityId) : null;
  const { slug, fields } = product ?? maker;
  const isPublic = maker.owned.state === 'published' && (!product || product.state === 'published');
  return { title: fields.name, entity: subject.entity, slug: isPublic ? slug : null };
}

async function findDecidedEndorsement(
  db: Services['db'],
  actor: Actor,
  { dutaId, product, state }: Endorsement,
): Promise<Decided | null> {
  const duta = await findDuta(db, dutaId);
  if (!duta || !answersFor(actor, duta)) return null;
  return { title: product.name, entity: 'product', slug: state === 'public' ? product.slug : null };
}

async function shopOf(db: Services['db'], guessId: string) {
  const guess = await findShopGuess(db, guessId);
  return guess && { makerId: guess.makerId, entity: 'maker' as const, entityId: guess.makerId };
}

async function claimSubject(db: Services['db'], claimId: string) {
  const claim = await findOwnClaim(db, claimId);
  if (!claim) return null;
  const { makerId, productId } = claim;
  return { makerId, entity: productId ? ('product' as const) : ('maker' as const), entityId: productId ?? makerId };
}
