import { liftFreeze as lift } from '#domain/desk/lift-freeze.ts';
import { liftSuspension } from '#domain/desk/lift-suspension.ts';
import { markUnderReview } from '#domain/desk/mark-under-review.ts';
import { type MergeMakersRefusal, mergeMakers } from '#domain/desk/merge-makers.ts';
import { type MergeRefusal, mergeProducts } from '#domain/desk/merge-products.ts';
import type { DeskSubject } from '#domain/desk/open-subject.ts';
import { raiseSeller as raise } from '#domain/desk/raise-seller.ts';
import { suspend } from '#domain/desk/suspend.ts';
import { fail, type Result } from '#domain/result.ts';
import { studioAction } from './studio-action.ts';

/** What a form is about: `maker/ID` or `product/ID`. */
function subjectOf({ tentang = '' }: Record<string, string>): DeskSubject {
  const [entity, id = ''] = tentang.split('/');
  return { entity: entity === 'maker' ? 'maker' : 'product', id };
}

export const reviewThing = studioAction((services, actor, { texts }) =>
  markUnderReview(services, actor, { ...subjectOf(texts), isUnderReview: texts.ditinjau === 'ya' }),
);

export const suspendThing = studioAction((services, actor, { texts }) => {
  const { alasan = '', kata = '' } = texts;
  return suspend(services, actor, { ...subjectOf(texts), reason: alasan, note: kata });
});

export const restoreThing = studioAction((services, actor, { texts }) =>
  liftSuspension(services, actor, subjectOf(texts)),
);

export const raiseSeller = studioAction((services, actor, { texts }) =>
  raise(services, actor, { makerId: subjectOf(texts).id }),
);

type Merged = Result<{ slug: string }, MergeMakersRefusal | MergeRefusal | { code: 'unsure' }>;

/** Which of the two stays is chosen; addresses cannot be taken back, so that it is said twice. */
export const mergeThings = studioAction(async (services, actor, { texts }): Promise<Merged> => {
  const { entity, id } = subjectOf(texts);
  const { kembar = '', tetap = '', yakin } = texts;
  if (yakin !== 'ya' || ![id, kembar].includes(tetap)) return fail({ code: 'unsure' as const });
  const pair = { keptId: tetap, goneId: tetap === id ? kembar : id };
  return entity === 'maker' ? mergeMakers(services, actor, pair) : mergeProducts(services, actor, pair);
});

export const liftFreeze = studioAction((services, actor, { texts }) =>
  lift(services, actor, { name: texts.penyata ?? '' }),
);
