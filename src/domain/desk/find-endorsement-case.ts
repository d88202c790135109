import { type Actor, answersFor } from '#domain/account/actor.ts';
import type { Duta } from '#domain/duta/duta.ts';
import { findDuta } from '#domain/duta/duta-store.ts';
import type { Answers, Endorsement, Held } from '#domain/duta/endorsement.ts';
import { findEndorsement } from '#domain/duta/endorsement-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import type { Services } from '#domain/services.ts';
import { blankCase, type Case } from './case.ts';
import { takeCase } from './queue-store.ts';

/** An endorsement as a curator decides about it. */
export interface EndorsementCase {
  state: Endorsement['state'];
  answers: Answers;
  held: Held;
  duta: Pick<Duta, 'slug' | 'provinceCode' | 'regencyCode'>;
  decidedAt: Date | null;
}

type Has = Pick<Services, 'db' | 'now'>;

/** What an official of the curator's region approved, with its product; null: there is none of this number for them. */
export async function findEndorsementCase(
  { db, now }: Has,
  actor: Actor,
  caseId: string,
  { takes }: { takes: boolean },
): Promise<Case | null> {
  const found = await findEndorsement(db, caseId);
  const duta = found && (await findDuta(db, found.dutaId));
  if (!found?.answers || !found.held || !found.approvedAt || !duta || !answersFor(actor, duta)) return null;
  const { state, answers, held, approvedAt, decidedAt } = found;
  const product = await findEditedProduct(db, found.product.id);
  const maker = product?.makerId ? await findEditedMaker(db, product.makerId) : null;
  const isWaiting = state === 'waiting';
  const takenBy = takes && isWaiting ? await takeCase(db, caseId, actor.userId, now()) : actor.userId;
  return {
    ...blankCase,
    ...{ id: caseId, kind: 'endorsement', since: approvedAt, title: found.product.name, maker, product, takenBy },
    endorsement: { state, answers, held, duta, decidedAt },
  };
}
