import { addEvidence as add } from '#domain/studio/add-evidence.ts';
import { submitClaim as submit } from '#domain/studio/submit-claim.ts';
import { withdrawClaim as withdraw } from '#domain/studio/withdraw-claim.ts';
import { studioAction } from './studio-action.ts';

export const submitClaim = studioAction((services, actor, { makerId, productId, texts }) =>
  submit(services, actor, {
    subject: productId ? { productId } : { makerId },
    ...{ type: texts.type ?? '', number: texts.number ?? '', basis: texts.basis ?? '', basedOn: texts.basedOn ?? '' },
  }),
);

export const addEvidence = studioAction(async (services, actor, { texts, file }) =>
  add(services, actor, { claimId: texts.klaim ?? '', bytes: new Uint8Array((await file?.arrayBuffer()) ?? []) }),
);

export const withdrawClaim = studioAction((services, actor, { texts }) =>
  withdraw(services, actor, { claimId: texts.klaim ?? '' }),
);
