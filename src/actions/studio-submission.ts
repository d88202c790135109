import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { withdrawSubmission as withdraw } from '#domain/moderation/withdraw-submission.ts';
import { discardWorkingCopy } from '#domain/studio/discard-working-copy.ts';
import { studioAction } from './studio-action.ts';

/** Sends a product, or a profile, to be checked: whichever the form names. */
export const submit = studioAction(async (services, actor, { makerId, productId }) =>
  productId ? submitProduct(services, actor, { productId }) : submitMaker(services, actor, { makerId }),
);

export const withdrawSubmission = studioAction((services, actor, { texts }) =>
  withdraw(services, actor, { submissionId: texts.kiriman ?? '' }),
);

export const discardChanges = studioAction((services, actor, { makerId, productId }) =>
  discardWorkingCopy(
    services,
    actor,
    productId ? { entity: 'product', id: productId } : { entity: 'maker', id: makerId },
  ),
);
